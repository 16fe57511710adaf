import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './style/palette.css'
import './style/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { languages, textsIn } from './texts'
import { preferredLanguage } from './texts/choice'

/** The words come first: nobody sees the page turn from one language into another while it starts. */
async function show(root: HTMLElement): Promise<void> {
  const texts = await textsIn(preferredLanguage(languages))
  createRoot(root).render(
    <StrictMode>
      <App texts={texts} />
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void show(root)
