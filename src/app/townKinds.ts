/** The kinds every screen needs, fetched when the app opens. */
export const townKinds = ['unit', 'person', 'body', 'alley', 'project'] as const
