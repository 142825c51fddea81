export const en = {
  title: 'Print your own',
  lede: 'Files are measured here, in your browser. The price appears before the upload ends.',
  description:
    'Drop in an STL, 3MF or OBJ model and see at once what it costs to print, with every line of the price. Measured in your browser; nothing is ordered until you say so.',
  notPricedYet: {
    title: 'Prices are not set up yet',
    lede: 'This workshop is still putting its materials and price list together. Tell us what you want printed and a person answers with a price.',
    contact: 'Write to the workshop',
    gallery: 'Look at the gallery',
  },
  drop: {
    title: 'Drop models here, or paste them',
    formats: 'STL, 3MF or OBJ, up to 100 MB and 2 million triangles.',
    choose: 'Choose a file',
    another: 'Add a file',
    over: 'Let go to measure it',
    many: 'There is room for {n} files here. Remove one to add another.',
    field: '3MF, OBJ or STL file of your model',
  },
  start: {
    title: 'Your model will stand here',
    steps: [
      'It is measured in your browser; nothing leaves it before that.',
      'Material, colour and size can be changed with the price in view.',
      'Ordering takes three short pages. No account is needed.',
    ],
    private: 'Only you and the workshop can open the file.',
  },
  files: {
    title: 'Your files',
    reading: 'Measuring, {percent}',
    sending: '{size} · uploading, {percent}',
    offline: '{size} · no connection at {percent}, it goes on by itself',
    waiting: '{size} · waiting to be uploaded',
    done: '{size} · uploaded',
    question: '{size} · one question about its size',
    refused: 'Not accepted',
    notSent: 'Not uploaded',
    remove: 'Remove {name}',
    retry: 'Upload again',
    as: {
      millimetre: '',
      inch: 'as inches',
      metre: 'as metres',
      micrometre: 'as micrometres',
      'inch-twice': 'as inches once',
    },
    each: 'each',
    noPrice: 'a person looks first',
    unnamed: 'model',
  },
  refusals: {
    'mesh-empty': 'The file holds no triangles. Export the model again and choose the new file.',
    'not-a-model': {
      png: 'This is a PNG picture, not a model. Export the model itself as STL, 3MF or OBJ.',
      jpeg: 'This is a JPEG picture, not a model. Export the model itself as STL, 3MF or OBJ.',
      webp: 'This is a WebP file, not a model. Export the model itself as STL, 3MF or OBJ.',
      pdf: 'This is a PDF, not a model. Export the model itself as STL, 3MF or OBJ.',
      html: 'This is a web page saved under another name. Download the model itself once more.',
      gcode: 'This is G-code for a printer. The shop slices by itself: send the model it was made from.',
      text: 'This is a text, not a model. Export the model as STL, 3MF or OBJ.',
      unknown: 'This is not a model in a format we read. Export it as STL, 3MF or OBJ.',
    },
    'stl-truncated':
      'The file ends too early: it says {claimed} triangles but holds {actual}. It was cut off on the way; download or export it again.',
    'text-truncated':
      'The file ends too early, at line {line}. It was cut off on the way; download or export it again.',
    'stl-count-lies':
      'It says {claimed} triangles but holds {actual}. The file was cut off or edited; export it again.',
    'mesh-not-finite': {
      triangle:
        'Triangle {triangle} has a corner that is not a number. Export the model again, with another program if that repeats.',
      object:
        'Object {object} has a corner or a place that is not a number. Export the model again, with another program if that repeats.',
      line: 'The corner in line {line} is not a number. Export the model again, with another program if that repeats.',
    },
    'text-bad-line': 'Line {line} cannot be read. Export the model again, best as binary STL.',
    'mesh-bad-index': {
      line: 'Line {line} has a face with a corner that is not in the file. Export the model again, best as binary STL.',
      object:
        'Triangle {triangle} of object {object} has a corner that is not in the file. Export the model again, best as binary STL.',
    },
    'zip-damaged':
      'The 3MF cannot be unpacked: it was cut off, changed or locked with a password. Download or export it again.',
    'zip-bomb':
      'Unpacked, this file would take more than {maxSize}. No model needs that; export it again, or as binary STL.',
    'zip-unsafe-name':
      'The archive holds a file name that points outside of it. Programs that save 3MF do not do that; export the model again.',
    'xml-malformed':
      'The model inside the 3MF breaks off or is garbled at character {offset}. Export it again, with another program if that repeats.',
    'xml-doctype':
      'The model inside the 3MF defines words of its own (a DOCTYPE), which could be used to do harm. Export the model again, with another program if that repeats.',
    '3mf-no-model': 'This is a ZIP archive without a 3MF model. Unpack it and choose the model in it.',
    '3mf-extension':
      'The 3MF asks for an extension that is not read here ({extension}). Export it as plain 3MF, or as STL.',
    '3mf-missing-object':
      'The 3MF uses an object that is not in it: {object}. Export the model again with everything it is made of.',
    '3mf-cycle': 'Object {object} is made of itself, so it has no end. Export the model again, best as STL.',
    '3mf-too-many-parts':
      'The 3MF puts its objects together more than {maxParts} times, or too deep within each other. Export the model as one piece, best as binary STL.',
    'mesh-too-many-triangles': {
      known:
        'It has {actual} triangles; up to {maxTriangles} can be taken. Export it a little coarser: 0.01 mm is finer than any print.',
      unknown:
        'It has more than {maxTriangles} triangles. Export it a little coarser: 0.01 mm is finer than any print.',
    },
    'file-too-large':
      'It has {size}; up to {maxSize} can be taken. A binary STL is a fifth of a text one, a 3MF smaller still.',
    'mesh-flat': 'The model is flat: it has no thickness in one direction, so there is nothing to print.',
    'preview-malformed': 'The file cannot be read. Export the model again.',
    'mesh-too-slow':
      'The workshop’s machine did not get through this file in time. Export it a little coarser.',
    'file-unreadable':
      'The browser could not read the file: it was moved, renamed or is still being written. Choose it again.',
    'reader-failed':
      'This device ran out of memory while measuring. Close other tabs, or export the model a little coarser.',
    offline: 'The connection broke off. The price stays as it is; upload again when you are online.',
    'mesh-too-heavy':
      'Reading this model took more memory than we allow. Reduce its triangles and upload it again.',
    'upload-quota':
      'That is more than we take from one place in a day. Upload the rest tomorrow, or write to the workshop.',
    'file-infected':
      'The virus scanner found something in this file, so it is not kept. Check your computer.',
    'scan-unavailable': 'The virus scanner does not answer at the moment. Upload again in a few minutes.',
    'too-many': 'There were many uploads from here in a short time. Wait a minute and upload again.',
    server: 'Our server did not take the file. The fault is ours; upload it again.',
  },
  guard: {
    title: {
      inch: 'This is {size} wide. Did you mean inches?',
      metre: 'This is {size} wide. Did you mean metres?',
      micrometre: 'This is {size} wide. Did you mean micrometres?',
      'inch-twice': 'This is {size} wide. Were its inches turned into millimetres twice?',
      millimetre: 'This is {size} wide. Is that right?',
    },
    why: 'STL and OBJ files carry no unit, so it is read as millimetres. Choose what was meant; the price follows.',
    units: {
      millimetre: 'Millimetres',
      inch: 'Inches',
      metre: 'Metres',
      micrometre: 'Micrometres',
      'inch-twice': 'Inches, once',
    },
    likely: 'Likely',
    card: 'bank card',
    here: 'here it is',
    off: 'off the plate',
    noPrice: 'No price',
    tooBig: 'larger than any machine here',
    tooSmall: 'thinner than a line of plastic',
    review: 'a person looks first',
    facts: '{duration}, {grams}',
  },
  found: {
    title: 'What we found in it',
    good: 'Good',
    warn: 'Look at this',
    poor: 'Will fail',
    ignored: 'If ignored:',
    show: 'Show in the model',
    hide: 'Hide in the model',
    closed: {
      title: 'Watertight',
      one: '{triangles}, no open edges.',
      pieces: '{pieces}, {triangles}, no open edges.',
    },
    pieces: { one: '{n} piece', other: '{n} pieces' },
    triangles: { one: '{n} triangle', other: '{n} triangles' },
    open: {
      title: { one: '{n} open edge', other: '{n} open edges' },
      text: 'There are holes in the surface.',
      ignored: 'the slicer closes them by guessing; a wall may be missing there.',
      poor: 'The holes are too large to tell inside from outside.',
      poorIgnored: 'there is no price at once; a person looks at it first.',
    },
    shared: {
      title: {
        one: '{n} edge shared by more than two faces',
        other: '{n} edges shared by more than two faces',
      },
      text: 'Bodies touch or cut through each other without being joined.',
      ignored: 'the slicer fuses them, which is usually what was meant.',
    },
    flipped: {
      title: {
        one: '{n} edge between faces that look to opposite sides',
        other: '{n} edges between faces that look to opposite sides',
      },
      text: 'Some faces are turned inside out.',
      ignored: 'the slicer turns them; thin places may be lost.',
    },
    inverted: {
      title: { one: '{n} body is inside out', other: '{n} bodies are inside out' },
      text: 'Its faces look inwards, so it is counted as hollow space.',
      ignored: 'it is taken off the volume, and may be missing in the print.',
    },
    thin: {
      title: 'Walls down to {thinnest}',
      text: 'The finest line here is {line} wide; a wall wants two of them.',
      ignored: 'such walls come out weak, with gaps between their lines.',
      poorIgnored: 'such walls are too thin for a single line and will be missing.',
    },
    base: {
      title: 'Stands on {base}',
      text: 'Laid on its largest flat side it would stand on {largest}.',
      ignored: 'it is printed as drawn, with supports where it needs them.',
    },
    repair: {
      title: 'This can be repaired here',
      text: 'The repair would do this: {steps}. Nothing else changes, and the file you sent stays as it is.',
      button: 'Repair',
      doneTitle: 'Repaired',
      doneText: 'Done: {steps}. The price is for the repaired part: {after} cm³ instead of {before} cm³.',
      undo: 'Undo the repair',
      steps: {
        filledHoles: { one: '{n} hole closed', other: '{n} holes closed' },
        joinedEdges: { one: '{n} open edge joined', other: '{n} open edges joined' },
        flippedFaces: { one: '{n} face turned outwards', other: '{n} faces turned outwards' },
        droppedFaces: { one: '{n} needless face dropped', other: '{n} needless faces dropped' },
      },
    },
    insideOut: {
      title: 'The whole model is inside out',
      text: 'Its faces look inwards. It is read the right way round; nothing needs to be done.',
    },
    fits: { title: 'Fits the printer', text: '{size} on a plate of {plate}.' },
    tooBig: {
      title: 'Does not fit the printer',
      text: '{size}; the largest printer for this material takes {plate}.',
      ignored: 'the workshop splits it, with a price on request. Or choose a smaller size.',
    },
    tooSmall: {
      title: 'Thinner than a line of plastic',
      text: 'Its smallest side is {size}; nothing below 0.4 mm can be printed.',
      ignored: 'there is no price at once; a person looks at it first.',
    },
    overhang: {
      title: 'Overhangs of {area}',
      text: 'They need {grams} of support, included in the price.',
      ignored: 'without supports these places sag.',
      off: 'Supports are switched off.',
    },
    noOverhang: { title: 'Stands without supports', text: 'Nothing hangs over by more than 45°.' },
  },
  panel: { file: 'File {n} of {count}', none: 'Settings and price' },
  rowDone: '{name}: measured. {price}',
} as const;
