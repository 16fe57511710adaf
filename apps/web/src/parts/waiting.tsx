import { Center, Loader } from '@mantine/core'
import { useTexts } from '../texts'

export function Waiting() {
  const texts = useTexts()
  return (
    <Center mih="40vh" role="status" aria-label={texts.loading}>
      <Loader type="dots" />
    </Center>
  )
}
