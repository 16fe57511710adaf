import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { Page } from '../parts/page'
import { useTexts } from '../texts'

export function NotFoundPage() {
  const texts = useTexts()
  return (
    <Page title={texts.notFound}>
      <Text mb="md">{texts.notFoundHint}</Text>
      <Anchor component={Link} to="/">
        {texts.toProjects}
      </Anchor>
    </Page>
  )
}
