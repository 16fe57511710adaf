import { Button, Menu } from '@mantine/core'
import { languages, useTexts } from '../texts'
import { useChooseLanguage } from '../texts/texts-provider'

/** The languages of the page, each called as those who speak it call it. */
export function LanguageMenu() {
  const texts = useTexts()
  const choose = useChooseLanguage()
  return (
    <Menu position="bottom-end" shadow="md" withArrow>
      <Menu.Target>
        <Button
          variant="subtle"
          size="sm"
          px="xs"
          tt="uppercase"
          aria-label={`${texts.chooseLanguage}: ${nameOf(texts.language)}`}
        >
          {texts.language}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={texts.language} onChange={(language) => void choose(language)}>
          {languages.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language} closeMenuOnClick>
              {nameOf(language)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
