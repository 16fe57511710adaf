const number = new Intl.NumberFormat('en')
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** “1 concept”, “2 concepts”. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${number.format(amount)} ${amount === 1 ? one : many}`
}

/** A share of 0 to 1 in whole percent: “61 %”. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** “1st”, “2nd”, “3rd”, “4th”. */
export function ordinal(rank: number): string {
  const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }
  return `${number.format(rank)}${endings[ordinals.select(rank)]}`
}

export const common = {
  language: 'en',
  product: 'Crosswalk',
  tagline: 'From a national classification to ESCO',
  number: (value: number) => number.format(value),
  languageName: (tag: string) => languageNames.of(tag) ?? tag,
  languageNames: (tags: readonly string[]) => tags.map((tag) => languageNames.of(tag) ?? tag).join(', '),
  date: (iso: string) => new Date(iso).toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' }),
  moment: (iso: string) => new Date(iso).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' }),
  duration: (seconds: number) => {
    if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`
    if (seconds < 3600) return `${Math.round(seconds / 60)} min`
    return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`
  },
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
