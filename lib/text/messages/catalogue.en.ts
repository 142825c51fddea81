export const en = {
  work: {
    colours: { one: '{n} colour', other: '{n} colours' },
    turnable: '3D',
    more: '+{n}',
  },
  works: { one: '{n} work', other: '{n} works' },
  views: {
    front: 'from the front',
    back: 'from behind',
    side: 'from the side',
    left: 'from the left',
    right: 'from the right',
    top: 'from above',
    detail: 'a detail',
    another: 'another view',
  },
  stars: { one: '{n} of 5 stars', other: '{n} of 5 stars' },
  reviews: { one: '{n} review', other: '{n} reviews' },
  distribution: 'How many gave how many stars',
  answer: 'The workshop:',
  reviewOf: 'on {title}',
  categories: 'Categories',
} as const;
