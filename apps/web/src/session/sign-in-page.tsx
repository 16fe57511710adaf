import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { useMe } from '../api/queries'
import { Brand } from '../parts/icons'
import { ProblemNotice } from '../parts/problem-notice'
import { LanguageMenu } from '../shell/language-menu'
import { useTexts } from '../texts'
import { useSignIn } from './session-data'
import classes from './sign-in-page.module.css'

/** The key of `/sign-in#key=…`; taken out of the address at once, so that it stays out of history and screenshots. */
function takeKey(): string | null {
  const key = new URLSearchParams(location.hash.slice(1)).get('key')
  if (key) history.replaceState(history.state, '', location.pathname + location.search)
  return key
}

/** Only an address of this page, never another site's. */
function safeBack(back: string | null): string {
  return back?.startsWith('/') && !back.startsWith('//') && !back.startsWith('/\\') ? back : '/'
}

export function SignInPage() {
  const texts = useTexts()
  const [search] = useSearchParams()
  const [key] = useState(takeKey)
  const link = useSignIn()
  const me = useMe()
  const { mutate } = link
  useEffect(() => {
    document.title = `${texts.signIn.title} · ${texts.product}`
  }, [texts])
  useEffect(() => {
    if (key) mutate({ key })
  }, [key, mutate])
  if (me) return <Navigate to={safeBack(search.get('back'))} replace />
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <div className={classes.brand}>
          <Brand size={40} />
          <div>
            <b className="serif">{texts.product}</b>
            <span>{texts.tagline}</span>
          </div>
          <LanguageMenu />
        </div>
        <Title order={1} size="h2" mb="md">
          {texts.signIn.title}
        </Title>
        {key && !link.isError && <Text role="status">{texts.signIn.withLink}</Text>}
        {link.isError && (
          <Alert color="red" variant="outline" role="alert" mb="md">
            {texts.signIn.linkFailed}
          </Alert>
        )}
        {search.has('back') && !key && (
          <Text size="sm" c="dimmed" mb="md">
            {texts.signIn.expired}
          </Text>
        )}
        {(!key || link.isError) && <PasswordForm />}
      </div>
    </main>
  )
}

function PasswordForm() {
  const texts = useTexts()
  const signIn = useSignIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate({ email, password })
      }}
    >
      <Stack>
        <ProblemNotice error={signIn.error} />
        <TextInput
          type="email"
          label={texts.signIn.email}
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={texts.signIn.password}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={signIn.isPending} mt="xs">
          {texts.signIn.submit}
        </Button>
      </Stack>
    </form>
  )
}
