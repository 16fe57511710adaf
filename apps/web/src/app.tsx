import { DirectionProvider, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo } from 'react'
import { BrowserRouter } from 'react-router'
import { queryClient } from './api/queries'
import { Pages } from './pages'
import { AnnouncerProvider } from './parts/announcer'
import { CrashBoundary } from './shell/crash-boundary'
import { useTexts, type Texts } from './texts'
import { TextsProvider } from './texts/texts-provider'
import { cssVariables, themeIn } from './theme'

export function App({ texts }: { texts: Texts }) {
  return (
    <TextsProvider initial={texts}>
      <Look />
    </TextsProvider>
  )
}

function Look() {
  const texts = useTexts()
  const theme = useMemo(() => themeIn(texts), [texts])
  return (
    <DirectionProvider key={texts.direction} initialDirection={texts.direction} detectDirection={false}>
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
    </DirectionProvider>
  )
}
