import { createTheme, mergeThemeOverrides, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import type { Texts } from './texts'

/** Petrol: the colour of what can be done. Shade 7 on paper and white on shade 6 both exceed 4.5 : 1. */
const petrol: MantineColorsTuple = [
  '#e9f3f3',
  '#d6e8e8',
  '#add2d3',
  '#7dbcbf',
  '#5fc0c2',
  '#2c8a90',
  '#17767d',
  '#0b5f66',
  '#084d54',
  '#063b41',
]

/** Warm greys, as of paper and pencil. */
const gray: MantineColorsTuple = [
  '#faf8f3',
  '#f2efe7',
  '#e7e2d6',
  '#dad4c6',
  '#8d887c',
  '#716d64',
  '#5f5d57',
  '#4b4d4e',
  '#343a40',
  '#1d2733',
]

const dark: MantineColorsTuple = [
  '#ecebe4',
  '#cfd3d4',
  '#aab3bb',
  '#939da6',
  '#6f7a84',
  '#323c45',
  '#232b32',
  '#1a2127',
  '#12171c',
  '#0d1115',
]

const look = createTheme({
  colors: { petrol, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  black: '#1d2733',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily:
    '-apple-system, "Segoe UI Variable Text", "Segoe UI", "Noto Sans", Ubuntu, "Liberation Sans", Arial, sans-serif',
  headings: {
    // Titles read like the entries of a dictionary.
    fontFamily: '"Iowan Old Style", Charter, Georgia, "Noto Serif", "Liberation Serif", serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
})

/** Colours and type, and how Mantine's components are used here; the words they say by themselves come from the texts. */
export function themeIn(texts: Texts) {
  return mergeThemeOverrides(look, {
    components: {
      Modal: {
        defaultProps: {
          closeButtonProps: { 'aria-label': texts.close },
          centered: true,
          overlayProps: { backgroundOpacity: 0.45 },
          radius: 'md',
          classNames: { title: 'dialog-title' },
        },
      },
      Badge: { defaultProps: { tt: 'none', fw: 500 } },
      Table: { defaultProps: { borderColor: 'var(--line)' } },
      Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
      Select: { defaultProps: { allowDeselect: false, comboboxProps: { shadow: 'md' } } },
    },
  })
}

/** Mantine's own surfaces follow the palette of style/palette.css. */
export const cssVariables: CSSVariablesResolver = () => {
  const surfaces = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink-soft)',
    '--mantine-color-disabled-border': 'var(--line)',
  }
  return { variables: {}, light: surfaces, dark: surfaces }
}
