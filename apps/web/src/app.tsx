import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { BrowserRouter } from 'react-router'
import { queryClient } from './api/queries'
import { Pages } from './pages'
import { AnnouncerProvider } from './parts/announcer'
import { CrashBoundary } from './shell/crash-boundary'
import { preferredTexts, TextsContext } from './texts'
import { cssVariables, themeIn } from './theme'

export function App() {
  const [texts] = useState(() => preferredTexts())
  const [theme] = useState(() => themeIn(texts))
  return (
    <TextsContext value={texts}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <CrashBoundary>
          <QueryClientProvider client={queryClient}>
            <Notifications position="bottom-left" limit={3} autoClose={8000} />
            <AnnouncerProvider>
              <BrowserRouter>
                <Pages />
              </BrowserRouter>
            </AnnouncerProvider>
          </QueryClientProvider>
        </CrashBoundary>
      </MantineProvider>
    </TextsContext>
  )
}
