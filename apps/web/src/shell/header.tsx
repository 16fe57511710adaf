import { ActionIcon, Button, Menu, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, NavLink } from 'react-router'
import type { Me } from '../api/types'
import { Brand, MoonIcon, PersonIcon, SunIcon } from '../parts/icons'
import { PasswordDialog } from '../session/password-dialog'
import { useSignOut } from '../session/session-data'
import { useTexts } from '../texts'
import { LanguageMenu } from './language-menu'
import classes from './shell.module.css'

export function Header({ me }: { me: Me }) {
  const texts = useTexts()
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.brand}>
        <Brand />
        {texts.product}
      </Link>
      <nav className={classes.nav} aria-label={texts.nav.label}>
        <NavLink to="/" end className={classes.link}>
          {texts.nav.projects}
        </NavLink>
        <NavLink to="/uploads" className={classes.link}>
          {texts.nav.uploads}
        </NavLink>
        {me.instanceRole === 'administrator' && (
          <NavLink to="/users" className={classes.link}>
            {texts.nav.users}
          </NavLink>
        )}
      </nav>
      <div className={classes.tools}>
        <LanguageMenu />
        <ThemeButton />
        <AccountMenu me={me} />
      </div>
    </header>
  )
}

function ThemeButton() {
  const texts = useTexts()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  const label = dark ? texts.theme.toLight : texts.theme.toDark
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        {dark ? <SunIcon /> : <MoonIcon />}
      </ActionIcon>
    </Tooltip>
  )
}

function AccountMenu({ me }: { me: Me }) {
  const texts = useTexts()
  const signOut = useSignOut()
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Menu position="bottom-end" shadow="md" withArrow>
        <Menu.Target>
          <Button
            variant="subtle"
            size="sm"
            px="xs"
            leftSection={<PersonIcon />}
            aria-label={`${texts.account.menu}: ${me.name}`}
          >
            {me.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {me.email} · {texts.roles[me.instanceRole]}
          </Menu.Label>
          <Menu.Item onClick={dialog.open}>{texts.account.changePassword}</Menu.Item>
          <Menu.Item onClick={() => signOut.mutate()}>{texts.account.signOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PasswordDialog opened={opened} onClose={dialog.close} />
    </>
  )
}
