/** Everything that is cached is found again, and thrown away, by one of these names. */
export const cacheTags = {
  projects: 'projects',
  project: (slug: string) => `project:${slug}`,
  facts: 'facts',
  services: 'services',
  articles: 'articles',
  reviews: 'reviews',
  questions: 'questions',
  pages: 'pages',
  settings: 'settings',
  priceRules: 'price-rules',
} as const;
