/** What every answer of the shop tells browsers of what it may do. */
export const securityFields = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Content-Security-Policy': [
    "default-src 'self'",
    // Inline scripts carry the page's data and change whenever a cached page is made anew.
    "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "connect-src 'self' blob: data:",
    "object-src 'none'",
    "base-uri 'self'",
    // Where a form without script is led on to: the page that takes cards.
    "form-action 'self' https://checkout.stripe.com",
    "frame-ancestors 'none'",
  ].join('; '),
} as const;
