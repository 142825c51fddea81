export const en = {
  title: 'Sign in',
  lede: 'To your orders, addresses and files. You can order without an account too: an order is followed by the link that comes with it.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in',
  track: 'Track an order',
  errors: {
    'sign-in-blocked': 'This account is locked. Write to the workshop if you think that is a mistake.',
    'sign-in-wrong': 'This e-mail and password do not belong together. Check both and try again.',
    'sign-in-unverified':
      'This address is not proved yet. The link is in your mail, sent once more just now: open it, then you are in.',
    'sign-in-fields': 'Type your e-mail and your password.',
    'sign-in-too-many': 'Too many attempts. Try again in {minutes} min; until then nobody gets in from here.',
    unknown: 'The sign-in did not work, and the fault is ours. Try again in a minute.',
  },
  fields: { email: 'Type an e-mail like name@example.com.', password: 'Type your password.' },
} as const;
