import type { FakeSession } from './stripe-objects.ts';

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const words = {
  refused: 'Your card was declined.',
  closed: 'This page has been used or has expired.',
} as const;

/** The page on which a customer types a card. */
export function payPage(session: FakeSession, outcome: 'refused' | 'closed' | null): string {
  return `<!doctype html>
<html lang="en"><title>Pay</title>
<main><h1>Pay ${session.amount_total / 100} ${session.currency.toUpperCase()}</h1>
${outcome ? `<p role="alert">${words[outcome]}</p>` : ''}
<form method="post"><label>Card number <input name="card" required></label> <button>Pay</button></form>
<a href="${escaped(session.cancel_url)}">Back to the shop</a></main></html>`;
}
