/** Opens the app in the browser. */
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './app/router.tsx'
import { townKinds } from './app/townKinds.ts'
import { openTown } from './changes/dataset.store.ts'
import './app/kit.css'
import './app/app.css'

void openTown(townKinds)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
}
