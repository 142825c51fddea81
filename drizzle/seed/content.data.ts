export const demoServices = [
  {
    slug: 'fdm-printing',
    nameEn: 'FDM printing',
    nameRu: 'Печать FDM',
    summaryEn: 'Strong, fast, large. PLA, PETG, ASA, nylon and polypropylene.',
    summaryRu: 'Прочно, быстро, крупно. PLA, PETG, ASA, нейлон и полипропилен.',
    detailEn:
      'A nozzle lays molten filament layer by layer. It is the way to print brackets, housings, vases and anything larger than a hand. You choose the layer height, the infill and the material, and see what each choice costs before you order.\n\nSupports are printed where the model needs them and removed by hand. What they weigh is a line of your price.',
    detailRu:
      'Сопло укладывает расплавленный пруток слой за слоем. Так печатают кронштейны, корпуса, вазы и всё, что больше ладони. Высоту слоя, заполнение и материал выбираете вы и видите цену каждого выбора до заказа.\n\nПоддержки печатаются там, где без них нельзя, и снимаются вручную. Их вес стоит в цене отдельной строкой.',
    factEn: '0.1 to 0.3 mm layers',
    factRu: 'слои от 0,1 до 0,3 мм',
    fromCents: 400,
    priceUnit: 'part',
  },
  {
    slug: 'resin-printing',
    nameEn: 'Resin printing',
    nameRu: 'Печать смолой',
    summaryEn: 'Fine detail for miniatures, jewellery masters and dental models.',
    summaryRu: 'Мелкие детали для миниатюр, мастер-моделей украшений и стоматологии.',
    detailEn:
      'A screen hardens liquid resin one whole layer at a time. Layers are so thin that you feel them rather than see them. Parts are washed, cured and freed of supports before they leave the workshop.\n\nCastable resin burns out without ash and is made for casting in metal.',
    detailRu:
      'Экран засвечивает жидкую смолу сразу целым слоем. Слои такие тонкие, что их скорее чувствуешь, чем видишь. Перед отправкой детали моют, дополимеризуют и освобождают от поддержек.\n\nЛитейная смола выгорает без золы и нужна для литья металла.',
    factEn: 'one layer at a time',
    factRu: 'слой целиком за раз',
    fromCents: 900,
    priceUnit: 'part',
  },
  {
    slug: 'modelling',
    nameEn: 'Modelling',
    nameRu: 'Моделирование',
    summaryEn: 'A sketch, a broken part or a drawing becomes a printable file.',
    summaryRu: 'Эскиз, сломанная деталь или чертёж становятся файлом для печати.',
    detailEn:
      'Send a sketch with the measures that matter, or the broken part itself. You get a model that prints, with walls that hold and holes that fit, and the file is yours.\n\nThe work is counted by the hour and agreed before it starts.',
    detailRu:
      'Пришлите эскиз с важными размерами или саму сломанную деталь. Вы получите модель, которая печатается, со стенками, которые держат, и отверстиями, которые подходят. Файл ваш.\n\nРабота считается по часам и согласуется заранее.',
    factEn: 'agreed before it starts',
    factRu: 'согласуем заранее',
    fromCents: 4800,
    priceUnit: 'hour',
  },
  {
    slug: 'finishing',
    nameEn: 'Finishing',
    nameRu: 'Отделка',
    summaryEn: 'Sanding, smoothing, priming, paint and threaded inserts.',
    summaryRu: 'Шлифовка, сглаживание, грунт, покраска и резьбовые вставки.',
    detailEn:
      'Layer lines can stay or go. Sanded and primed parts take paint like any other; brass inserts take a screw a hundred times where plastic takes it twice.\n\nWrite what the part is for and we answer with what is worth doing.',
    detailRu:
      'Линии слоёв можно оставить или убрать. Шлифованная и загрунтованная деталь красится как любая другая; латунная вставка держит винт сотню раз, пластик — два.\n\nНапишите, для чего деталь, и мы ответим, что имеет смысл.',
    factEn: 'by hand',
    factRu: 'вручную',
    fromCents: 600,
    priceUnit: 'part',
  },
  {
    slug: 'small-series',
    nameEn: 'Small series',
    nameRu: 'Малые серии',
    summaryEn: 'Ten to five hundred of the same, with stepped prices and a checked first part.',
    summaryRu: 'От десяти до пятисот одинаковых, со ступенями цены и проверкой первой детали.',
    detailEn:
      'The first part is printed, measured and shown to you. The rest follows in batches from the same material and the same machine, so that the last fits like the first.\n\nSet-up is paid once: the more parts share it, the less each costs.',
    detailRu:
      'Первая деталь печатается, измеряется и показывается вам. Остальные идут партиями из того же материала на той же машине, чтобы последняя подошла, как первая.\n\nПодготовка оплачивается один раз: чем больше деталей её делят, тем дешевле каждая.',
    factEn: 'the more, the less each',
    factRu: 'чем больше, тем дешевле',
    fromCents: null,
    priceUnit: 'discount',
  },
] as const;

export const demoQuestions = [
  {
    slug: 'exact-price',
    questionEn: 'How can the price be known before anyone looks at my file?',
    questionRu: 'Откуда цена, если файл ещё никто не смотрел?',
    answerEn:
      'Your browser measures the model: its volume, its surface, its size. From these and your settings it counts the filament and the hours, and shows every line of the sum. The server does the same sums again when you order. If the two ever differ, you are told before anything is ordered.',
    answerRu:
      'Браузер измеряет модель: объём, поверхность, размеры. Из них и ваших настроек он считает пластик и часы и показывает каждую строку суммы. При заказе сервер считает то же самое ещё раз. Если суммы разойдутся, вы узнаете об этом до заказа.',
  },
  {
    slug: 'broken-model',
    questionEn: 'What if my model has holes?',
    questionRu: 'А если в модели дыры?',
    answerEn:
      'The page says so, and says what it means. A model that no machine could print is not given a price at all: it goes to the workshop, and you hear what can be done.',
    answerRu:
      'Страница скажет об этом и объяснит, что это значит. Модель, которую не напечатает ни одна машина, цены не получает: она уходит в мастерскую, и вам отвечают, что можно сделать.',
  },
  {
    slug: 'who-sees-my-file',
    questionEn: 'Who sees my file?',
    questionRu: 'Кто видит мой файл?',
    answerEn:
      'You and the workshop. The address of an upload cannot be guessed, it is never shown in the gallery, and the file is used for your order only.',
    answerRu:
      'Вы и мастерская. Адрес загрузки нельзя угадать, в галерее он не появляется, и файл служит только вашему заказу.',
  },
  {
    slug: 'which-material',
    questionEn: 'Which material should I take?',
    questionRu: 'Какой материал взять?',
    answerEn:
      'Indoors and for looks: PLA. With water or knocks: PETG. In the sun or near an engine: ASA. For things that move against each other: nylon. For detail below half a millimetre: resin.',
    answerRu:
      'Для дома и красоты — PLA. С водой и ударами — PETG. На солнце и у двигателя — ASA. Для трущихся деталей — нейлон. Для деталей мельче половины миллиметра — смола.',
  },
  {
    slug: 'change-after-order',
    questionEn: 'Can I change something after ordering?',
    questionRu: 'Можно ли изменить заказ?',
    answerEn:
      'Until printing begins, yes: write to the workshop with the order’s reference. The page of your order shows where it stands.',
    answerRu:
      'Пока печать не началась — да: напишите в мастерскую и укажите номер заказа. На странице заказа видно, на каком он шаге.',
  },
  {
    slug: 'layer-lines',
    questionEn: 'Will I see the layers?',
    questionRu: 'Видны ли слои?',
    answerEn:
      'Yes, as fine lines; the pictures in the gallery show them. At 0.1 mm they are hard to find, at 0.3 mm they are a texture. On slopes they show more than on walls.',
    answerRu:
      'Да, тонкими линиями; на картинках в галерее они есть. При 0,1 мм их надо искать, при 0,3 мм это фактура. На пологих местах они заметнее, чем на стенках.',
  },
] as const;
