import type { DemoArticle } from '../demo-content.ts';

export const materialArticle: DemoArticle = {
  slug: 'choosing-a-material',
  category: 'materials',
  titleEn: 'Choosing a material by where it will live',
  titleRu: 'Выбирайте материал по месту, где он будет жить',
  summaryEn: 'Seven materials, four questions: heat, sun, knocks and detail.',
  summaryRu: 'Семь материалов и четыре вопроса: тепло, солнце, удары и детали.',
  tags: ['materials', 'pla', 'petg', 'asa', 'nylon'],
  pictureOf: 'shelf-bracket',
  publishedDaysAgo: 41,
  bodyEn: `The right material is rarely the strongest one. It is the one that survives the place where the part will live. Four questions decide almost every time.

## Does it get warm?

PLA loses its shape at about 55 °C. That is a windowsill in August, a car at any time in summer, a cup of tea. PETG stands 70 °C, ASA 95 °C, nylon more. A dishwasher is too hot for all but the last, and unkind to that.

## Does the sun see it?

Sunlight makes most plastics brittle in a season or two. ASA was made for outdoors: it is the material of garden furniture and mirror housings. If the part goes on a balcony, the question is answered.

## Is it knocked, bent, or does it move?

PLA is stiff and breaks without warning, like a biscuit. PETG bends first. Nylon bends, slides and forgives, which is why gears and hinges are made of it. Polypropylene folds a thousand times at the same place and weighs almost nothing.

## How fine is the detail?

A nozzle is 0.4 mm wide; nothing finer than about half a millimetre comes out of it as drawn. Below that, take resin. It shows the scales of a dragon and the prongs of a ring, and in exchange it is brittle, dislikes sunlight, and softens in warmth.

Castable resin is for one purpose only: it burns out of a plaster mould without ash and leaves room for silver or brass.

## In a table

| | Heat | Sun | Knocks | Detail | Price |
| --- | --- | --- | --- | --- | --- |
| PLA | to 55 °C | no | no | good | lowest |
| PETG | to 70 °C | some | yes | fair | low |
| ASA | to 95 °C | yes | yes | fair | middle |
| Nylon | to 120 °C | some | very | fair | high |
| PP | to 90 °C | no | very | fair | high |
| Resin | to 50 °C | no | no | finest | middle |

## When in doubt

Take PETG. It is the material in which the fewest orders go wrong: it holds water, it survives a fall, it hides a mistake in the design. If the part only has to look good and stay indoors, take PLA and keep the difference.

Each project page shows the price of every material beside its name, at your settings. The differences are often smaller than one expects, because the hours cost more than the plastic.`,
  bodyRu: `Правильный материал редко самый прочный. Это тот, что переживёт место, где деталь будет жить. Почти всегда решают четыре вопроса.

## Бывает ли там тепло?

PLA теряет форму примерно при 55 °C. Это подоконник в августе, машина летом в любой день, чашка чая. PETG выдержит 70 °C, ASA — 95 °C, нейлон — больше. Посудомойка слишком горяча для всех, кроме последнего, да и с ним неласкова.

## Видит ли его солнце?

За сезон-другой солнце делает хрупким почти любой пластик. ASA придуман для улицы: это материал садовой мебели и корпусов зеркал. Если деталь едет на балкон, вопрос решён.

## Её бьют, гнут, или она движется?

PLA жёсткий и ломается без предупреждения, как печенье. PETG сначала гнётся. Нейлон гнётся, скользит и прощает, поэтому из него делают шестерни и петли. Полипропилен складывается в одном месте тысячу раз и почти ничего не весит.

## Насколько мелки детали?

Ширина сопла 0,4 мм; тоньше половины миллиметра оно ничего не нарисует, как задумано. Мельче — берите смолу. Она покажет чешую дракона и крапаны кольца, а взамен хрупка, не любит солнца и размягчается в тепле.

Литейная смола нужна для одного: она выгорает из гипсовой формы без золы и оставляет место серебру или латуни.

## Таблицей

| | Тепло | Солнце | Удары | Детали | Цена |
| --- | --- | --- | --- | --- | --- |
| PLA | до 55 °C | нет | нет | хорошо | ниже всех |
| PETG | до 70 °C | немного | да | средне | низкая |
| ASA | до 95 °C | да | да | средне | средняя |
| Нейлон | до 120 °C | немного | очень | средне | высокая |
| PP | до 90 °C | нет | очень | средне | высокая |
| Смола | до 50 °C | нет | нет | лучше всех | средняя |

## Если сомневаетесь

Берите PETG. С ним реже всего что-то идёт не так: держит воду, переживёт падение, простит ошибку в чертеже. Если детали надо только хорошо выглядеть в комнате, берите PLA и оставьте разницу себе.

На странице каждой работы рядом с названием материала стоит его цена при ваших настройках. Разница часто меньше, чем кажется: часы стоят дороже пластика.`,
};
