/** The sign-in that the shop under test is started with. */
export const owner = {
  email: process.env.ADMIN_EMAIL ?? 'owner@e2e.example',
  password: process.env.ADMIN_PASSWORD ?? 'layer-by-layer-2026',
};
