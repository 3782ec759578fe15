/** Opens the app in the browser, after the page's own first words have been painted. */
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './app/router.tsx'
import { keepShell } from './app/shell.store.ts'
import { townKinds } from './app/townKinds.ts'
import { openTown } from './changes/dataset.store.ts'
import './app/kit.css'
import './app/app.css'

void openTown(townKinds)

/** Hands the page to React. */
function open(): void {
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
}

requestAnimationFrame(() => setTimeout(open))
keepShell()
