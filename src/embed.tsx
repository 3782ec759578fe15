/** Opens a comparison, or the card of a unit, inside somebody else's page, by the parameters of its address, without anything else of the app. */
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { readView } from './map/view.ts'
import { EmbeddedComparison } from './report/EmbeddedComparison.tsx'
import { EmbeddedUnit } from './report/EmbeddedUnit.tsx'
import { SpeakerProvider } from './words/words.tsx'
import './report/embedded.css'

const view = readView(Object.fromEntries(new URLSearchParams(location.search)))
const unit = view.key?.startsWith('unit:') && !view.metric ? view.key : null
const home = new URL('../', document.baseURI)
const root = document.getElementById('root')

if (view.theme) document.documentElement.dataset.theme = view.theme
if (root)
  createRoot(root).render(
    <StrictMode>
      <Suspense fallback={null}>
        <SpeakerProvider language={view.lang ?? 'zh-Hans'} asOf="">
          {unit ? <EmbeddedUnit view={view} unit={unit} home={home} /> : <EmbeddedComparison view={view} home={home} />}
        </SpeakerProvider>
      </Suspense>
    </StrictMode>,
  )
