/** A mail to the workshop with its subject and text begun. */
export function workshopMailHref(mail: { email: string; subject: string; body: string }): string {
  const query = [`subject=${encodeURIComponent(mail.subject)}`, `body=${encodeURIComponent(mail.body)}`];
  return `mailto:${mail.email}?${query.join('&')}`;
}
