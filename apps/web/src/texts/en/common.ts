import { formatsOf } from '../formats'

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
export const { number, decimal, languageName, languageNames, date, moment, duration, plural } = formatsOf('en')

/** “1 concept”, “2 concepts”. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return plural(amount, { one, other: many })
}

/** A share of 0 to 1 in whole percent: “61 %”. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** “1st”, “2nd”, “3rd”, “4th”. */
export function ordinal(rank: number): string {
  const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }
  return `${number(rank)}${endings[ordinals.select(rank)]}`
}

export const common = {
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  /** What opens and closes a quotation. */
  quotes: ['“', '”'] as [string, string],
  product: 'Crosswalk',
  tagline: 'From a national classification to ESCO',
  chooseLanguage: 'Language',
  number,
  decimal,
  languageName,
  languageNames,
  date,
  moment,
  duration,
  skipToContent: 'Skip to content',
  loading: 'Loading…',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  tryAgain: 'Try again',
  reference: 'Reference',
  unreachable: 'The server does not answer. Check that it is running, then try again.',
  somethingFailed: 'That did not work',
  crashed: 'The page met something it did not expect.',
  notFound: 'There is no such page',
  notFoundHint: 'The address may be incomplete, or what it pointed to is gone.',
  toProjects: 'Go to the projects',
  theme: { toDark: 'Switch to the dark theme', toLight: 'Switch to the light theme' },
  nav: { label: 'Main', projects: 'Projects', uploads: 'Classifications', users: 'People' },
  account: { menu: 'Your account', signOut: 'Sign out', changePassword: 'Change password' },
  signIn: {
    title: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    expired: 'Your session has ended. Sign in again and you are back where you were.',
    withLink: 'Signing you in…',
    linkFailed: 'This sign-in link no longer works. It opens the page once; the next start prints a new one.',
  },
  password: {
    title: 'Change password',
    current: 'Current password',
    next: 'New password (at least 12 characters)',
    changed: 'Your password was changed.',
    optionalCurrent: 'Leave empty if you came by a sign-in link and never set one.',
  },
  roles: {
    owner: 'Owner',
    reviewer: 'Reviewer',
    mapper: 'Mapper',
    reader: 'Reader',
    administrator: 'Administrator',
    'taxonomy-owner': 'Taxonomy owner',
    member: 'Member',
  },
}
