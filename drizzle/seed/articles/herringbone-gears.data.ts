import type { DemoArticle } from '../demo-content.ts';

export const herringboneArticle: DemoArticle = {
  slug: 'herringbone-gears',
  category: 'design',
  titleEn: 'Why our gears are herringbone',
  titleRu: 'Почему у наших шестерён шевронный зуб',
  summaryEn:
    'Helical teeth push sideways. Two mirrored halves do not. A printer makes both for the same price.',
  summaryRu: 'Косой зуб толкает вбок. Две зеркальные половины — нет. Принтеру всё равно, что печатать.',
  tags: ['gears', 'mechanism', 'design'],
  pictureOf: 'planetary-set',
  publishedDaysAgo: 18,
  bodyEn: `A gear with straight teeth is the easiest one to draw. Each tooth meets its partner along its whole length at once, hands the load over, and lets go. You hear that hand-over as a whine.

## Slanted teeth

Slant the teeth and the hand-over becomes gradual: while one end of a tooth still carries, the other end of the next one already does. The gear runs quieter and, because more teeth share the load at any moment, each of them may be weaker. For plastic, which is weaker, that matters.

The price is a push to the side. A slanted tooth is a piece of a screw, and a screw wants to travel along its axis. In a metal gearbox a bearing takes that push. In a printed set there is no bearing, and the gear climbs out of its plane until something rubs.

## Two halves that cancel

Put two slanted gears on top of each other, one the mirror of the other. Each half still pushes sideways, and the two pushes are equal and opposite. What remains is a V-shaped tooth that runs as quietly as a slanted one and pushes nowhere.

It does one thing more: it keeps itself in place. A V in a V cannot slide out. Our planetary set has no lid for that reason. The teeth hold the planets, and you can turn the whole thing upside down.

## Why they are rare in metal

A cutter that makes a V needs room to run out at the tip, so the tooth is made in two halves with a groove between them, or on a machine that few workshops own. That cost is why most gearboxes do without.

A printer lays one flat layer after another and does not know that it is making a gear. The V takes no longer than a straight tooth. What is dear in steel is free here, and what is free in steel, such as a smooth flank along the tooth, has to be paid for with thin layers.

## If you draw your own

1. Angle: 20 to 30 degrees from straight. Less, and the halves do not hold each other; more, and the flanks become overhangs.
2. Play: leave 0.15 to 0.2 mm between flanks. Nylon can take the lower figure, because it polishes itself in the first hour.
3. Count teeth so that the planets can be put in: the sun's and the ring's teeth together must divide by the number of planets.
4. Print all the gears of a set with the same layer height. The steps of the layers then meet step to step.

Nylon is the material that forgives. It slides on itself, gives a little before it breaks, and a drop of oil lasts for years. PETG works and squeaks.`,
  bodyRu: `Прямой зуб проще всего нарисовать. Зуб встречается с соседом сразу по всей длине, передаёт нагрузку и отпускает. Эту передачу вы слышите как вой.

## Косой зуб

Наклоните зубья, и передача станет постепенной: один конец зуба ещё держит, а другой конец следующего уже начал. Такая шестерня тише, а так как нагрузку в каждый миг делят несколько зубьев, каждый может быть слабее. Для пластика это важно.

Цена — толчок вбок. Косой зуб — кусок винта, а винт стремится ехать вдоль оси. В металлическом редукторе этот толчок принимает подшипник. В напечатанном подшипника нет, и шестерня ползёт из плоскости, пока обо что-нибудь не трётся.

## Две половины гасят друг друга

Поставьте одну косую шестерню на другую, зеркальную. Каждая половина всё ещё толкает вбок, но толчки равны и противоположны. Остаётся зуб в форме V: тихий, как косой, и никуда не толкающий.

И ещё одно: он держит себя сам. V в V не выскользнет. Поэтому у нашей планетарной передачи нет крышки. Планеты держат зубья, и всё это можно перевернуть.

## Почему в металле их мало

Резцу, который режет V, нужно место, чтобы выйти на вершине. Поэтому зуб делают из двух половин с канавкой между ними или на станке, который есть мало у кого. Из-за этой цены большинство редукторов обходится без шевронов.

Принтер кладёт один плоский слой за другим и не знает, что делает шестерню. V занимает не больше времени, чем прямой зуб. Что дорого в стали, здесь бесплатно; а за то, что в стали бесплатно, например за гладкий бок зуба, приходится платить тонкими слоями.

## Если рисуете сами

1. Угол: 20–30 градусов. Меньше — половины не держат друг друга, больше — бока становятся нависаниями.
2. Зазор: 0,15–0,2 мм между боками. Нейлону хватит меньшего: он притирается за первый час.
3. Число зубьев: сумма зубьев солнца и кольца должна делиться на число планет, иначе их не вставить.
4. Все шестерни набора печатайте одним слоем. Тогда ступеньки слоёв сойдутся ступенька к ступеньке.

Нейлон прощает. Он скользит сам по себе, немного подаётся, прежде чем сломаться, а капли масла хватает на годы. PETG работает и скрипит.`,
};
