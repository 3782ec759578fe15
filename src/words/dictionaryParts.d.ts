/** The dictionaries cut in two by the build (see `vite.config.ts`): what the first view says, and the rest. */
declare module 'words:*' {
  export const dictionary: Partial<import('./speak.ts').Dictionary>
}
