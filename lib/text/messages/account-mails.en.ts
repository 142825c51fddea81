export const en = {
  footer: '{shop}. Questions? Answer this mail.',
  verify: {
    subject: 'Is this your address? Your account at {shop}',
    lede: 'Somebody, most likely you, made an account at {shop} with this address. Open the link and type your password: then the account is yours, with every order that was placed with this address.',
    open: 'Yes, it is mine',
    note: 'The link works for 24 hours. If it was not you, do nothing: without the link the account stays closed.',
  },
  exists: {
    subject: 'You have an account at {shop} already',
    lede: 'Somebody, most likely you, tried to make an account at {shop} with this address. There is one already. Sign in with it; if the password is lost, choose a new one there.',
    open: 'Sign in',
    note: 'If it was not you, do nothing. Nobody was told that this address has an account.',
  },
  reset: {
    subject: 'A new password for {shop}',
    lede: 'Somebody, most likely you, asked for a new password. Open the link to choose one. Every device that is signed in will be signed out.',
    open: 'Choose a new password',
    note: 'The link works for one hour, and once. If it was not you, do nothing: the old password stays.',
  },
} as const;
