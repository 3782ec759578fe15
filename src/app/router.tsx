/** The router: one page whose search parameters are the view, so the same folder works from any file server. */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { ViewProvider } from '../map/ViewLink.tsx'
import { readView, type View, writeView } from '../map/view.ts'
import { App } from './App.tsx'
import { Lost } from './Lately.tsx'

const parametersOf = (text: string): Record<string, unknown> => Object.fromEntries(new URLSearchParams(text))

const root = createRootRoute({
  validateSearch: (search: View): View => readView(parametersOf(writeView(search))),
  component: () => (
    <ViewProvider>
      <App />
    </ViewProvider>
  ),
})

const town = createRoute({ getParentRoute: () => root, path: '/' })

export const router = createRouter({
  routeTree: root.addChildren([town]),
  basepath: new URL('.', document.baseURI).pathname,
  search: { strict: true },
  defaultErrorComponent: Lost,
  defaultNotFoundComponent: Lost,
  parseSearch: parametersOf,
  stringifySearch: (search) => {
    const text = writeView(search as View)
    return text ? `?${text}` : ''
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
