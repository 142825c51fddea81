export const en = {
  privacy: {
    title: 'Privacy',
    description: 'What this shop keeps about you, why, and what it does not.',
    lede: 'What we keep, why, and what we do not.',
    sections: [
      {
        title: 'When you look around',
        text: [
          'Nothing about you is kept. The shop measures how fast its pages are: the page’s kind, the time it took, the class of device, browser and connection, and whether that one view led to a cart, a frozen price or an order. No cookie, no number that recognises you, no address of yours is stored with it. If your browser sends “do not track” or “global privacy control”, not even that is measured.',
          'Whether you like the pages light or dark is remembered in your own browser and goes nowhere.',
        ],
      },
      {
        title: 'When you upload a model',
        text: [
          'Your browser measures the file on your own device. If you order or save it, the file is stored in the workshop. You can reach it, and the person who prints it. Nobody else can, and it is never shown in the gallery unless you ask for that.',
        ],
      },
      {
        title: 'When you order',
        text: [
          'We keep your name, e-mail address, telephone number if you give one, the address if we are to send something, what you ordered and what you wrote to us. It is needed to print, to deliver, to answer and for the books, which the law asks us to keep.',
          'It is passed on only to whoever carries the parcel. It is not sold and not used for advertising.',
        ],
      },
      {
        title: 'Cookies',
        text: [
          'Only such as the shop cannot do without: one that keeps you signed in, one that lets you reach your own files and order, two that keep your cart and the number of parts in it. There is nothing to accept or to refuse.',
        ],
      },
      {
        title: 'Your say',
        text: [
          'Write to the workshop to see what is kept about you, to have it put right or deleted. What the books must hold stays as long as the law demands; everything else goes. With an account you do all of it yourself, under “Your data”.',
          'If you ask a device to be told of an order, the address that its browser names for that is kept until you ask no longer.',
        ],
      },
    ],
  },
  terms: {
    title: 'Terms of sale',
    description: 'What you and the workshop agree on when you place an order.',
    lede: 'What you and the workshop agree on when you place an order.',
    sections: [
      {
        title: 'The price',
        text: [
          'A price is worked out from the model, the material and the settings, and shown with every line of it. Frozen, it holds for 14 days. The price that you see when you order is the most you pay; it changes only if you agree to a proposal of the workshop.',
        ],
      },
      {
        title: 'The order',
        text: [
          'The order is made when you press the button that places it and its page opens. If a part turns out not to be printable as drawn, the workshop writes to you before anything is printed, and you decide whether to change or to call it off at no cost.',
        ],
      },
      {
        title: 'Your model',
        text: [
          'It stays yours. You say that you may have it printed: it breaks no law and takes nobody else’s right. The workshop prints no weapons and no parts of such, and may turn a part down with its reason.',
          'The file is used for your order alone, and is not shown or passed on without your word.',
        ],
      },
      {
        title: 'What a print is',
        text: [
          'A print has layers that can be seen, and is accurate to about 0.3 mm. Colours on a screen and in plastic differ a little. Unless it was agreed on, a part is not made for food, for bearing people’s weight or for medical use.',
        ],
      },
      {
        title: 'When something is wrong',
        text: [
          'What happens when a part is wrong, or when you have changed your mind, stands under “Delivery and returns”. Rights that the law gives you stay yours, whatever is written here.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Delivery and returns',
    description:
      'How an order reaches you, what that costs, how to pay and what happens when a part is wrong.',
    lede: 'How it reaches you, what that costs, and what happens when a part is wrong.',
    sections: [
      {
        title: 'Pick up or post',
        text: [
          'Pick it up at the workshop at no cost, or have it sent for {postage}. The checkout shows the sum before you order; nothing is added afterwards.',
        ],
      },
      {
        title: 'Payment',
        text: [
          'Pay when you pick up, or by invoice. Prices include VAT. The price that you see when you order is the most you pay: should our own check find that less material or time is needed, you pay less.',
        ],
      },
      {
        title: 'When it is ready',
        text: [
          'The tracking page of your order shows each step as it happens. Its link comes with the order; keep it, it is the key to the page.',
        ],
      },
      {
        title: 'A part is wrong',
        text: [
          'If a part is broken, misprinted or not what was ordered, write within 30 days with a photo. We print it again or return the money, whichever you prefer.',
        ],
      },
      {
        title: 'You changed your mind',
        text: [
          'Until printing starts an order can be cancelled at no cost. After that it is a thing made to your wishes: it cannot be sold to anyone else, so the usual right to send it back does not apply.',
        ],
      },
    ],
  },
} as const;
