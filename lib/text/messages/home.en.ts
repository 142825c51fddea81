export const en = {
  title: 'NordLayer: 3D printing, priced before you ask',
  heading: ['Layer by layer,', 'form is born.'],
  lede: 'Choose a piece from the gallery, or drop in your own model. You see the price, and every line of it, about a second later.',
  price: 'Price my model',
  seeWorks: { one: 'See {n} printed work', other: 'See {n} printed works' },
  formats: 'STL, 3MF or OBJ, up to 100 MB. No account needed.',
  spec: {
    picture: 'In the picture',
    material: 'Material',
    layer: 'Layer',
    layers: '{height} × {count}',
    time: 'Print time',
    filament: 'Filament',
    price: 'Price',
  },
  featured: {
    title: 'Recently off the plate',
    lede: 'Each of these can be printed again in another size, material or colour.',
    all: 'All works',
  },
  steps: {
    title: 'Four layers to a finished part',
    list: [
      {
        title: 'Drop a model',
        text: 'Your browser measures it on the spot. The price stands before the upload ends.',
      },
      {
        title: 'Tune it',
        text: 'Material, colour, layer height, infill, size. Each change moves the price at once.',
      },
      {
        title: 'We print it',
        text: 'Checked by hand before it starts. You can follow the order as it moves on.',
      },
      {
        title: 'It arrives',
        text: 'Packed and on its way, or ready on the shelf of the workshop if you would rather pick it up.',
      },
    ],
  },
  services: {
    title: 'What we do',
    lede: 'One price engine for all of it. If a part does not suit a process, the quote says so.',
  },
  reviews: { title: 'Reviews' },
  questions: { title: 'Asked before ordering' },
  articles: { title: 'From the bench', all: 'All articles' },
  contact: {
    title: 'Not sure it can be printed? Ask.',
    text: 'Send a sketch, a photo of the broken part, or a half-finished file. You get an answer from the person who will print it.',
    write: 'Write to the workshop',
  },
} as const;
