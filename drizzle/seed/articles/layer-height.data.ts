import type { DemoArticle } from '../demo-content.ts';

export const layerHeightArticle: DemoArticle = {
  slug: 'layer-height',
  category: 'settings',
  titleEn: 'What a thinner layer buys',
  titleRu: 'Что даёт тонкий слой',
  summaryEn: 'Half the layer, nearly twice the time. Where you see the difference, and where nobody will.',
  summaryRu: 'Слой вдвое тоньше — времени почти вдвое больше. Где разницу видно, а где её не увидит никто.',
  tags: ['layers', 'surface', 'price'],
  pictureOf: 'fjord-terrain',
  publishedDaysAgo: 9,
  bodyEn: `A printed part is a stack. Every slope in it is a staircase, and the layer height is the height of a step. Walls that stand upright have no stairs: there a thick layer and a thin one look nearly alike.

## Look at the slopes

Take a ball. Around its equator the surface is upright and the layers are lines as fine as the grooves of a record. Near the pole the surface lies almost flat, each layer steps far inwards, and you count the rings with the naked eye. At 0.3 mm the pole of a ball looks like a map of a hill. At 0.1 mm it looks like a ball with a faint hill on it.

So ask where the slopes of your part are and who will look at them. The back of a bracket may have any layer. The forehead of a figure should not.

## What it costs

Twice as many layers are twice as many outlines to draw. The nozzle also lays down less plastic a second when the layer is thin, so the infill takes longer as well. From 0.2 mm to 0.1 mm the hours nearly double while the grams stay the same. Machine time is a line of your price: change the layer on a project page and watch that line alone move.

From 0.2 to 0.3 mm you save about a third of the time. For a housing that lives inside a cupboard that is money found.

## What it does to strength

Less than people say. Layers join better when each is hot for longer, which favours thick ones; thin layers have more joints, but each is pressed flatter. Between 0.1 and 0.3 mm the direction in which the part lies on the plate matters ten times as much. Never let a load pull the layers apart if it can push along them.

## Three good answers

- **0.3 mm** for large, plain, hidden: housings, jigs, planters in a dark corner, a first fit.
- **0.2 mm** for nearly everything. The pictures in our gallery show what it looks like; unless a page says otherwise, that is the layer.
- **0.1 mm** for shallow slopes that are looked at, for lettering, for teeth that have to run smoothly.

Resin is a different animal: its layers are a few hundredths of a millimetre, made all at once, and their number sets the time whatever the part weighs.`,
  bodyRu: `Напечатанная деталь — стопка. Любой склон в ней — лестница, а высота слоя — высота ступеньки. У вертикальных стенок ступенек нет: там толстый и тонкий слой почти не различить.

## Смотрите на склоны

Возьмите шар. У экватора поверхность стоит, и слои — линии не толще дорожек пластинки. У полюса она почти лежит, каждый слой отступает далеко внутрь, и кольца видно невооружённым глазом. При 0,3 мм полюс шара похож на карту холма. При 0,1 мм — на шар с лёгким холмом.

Поэтому спросите себя, где у детали склоны и кто на них будет смотреть. Спинке кронштейна годится любой слой. Лбу фигурки — нет.

## Сколько это стоит

Вдвое больше слоёв — вдвое больше контуров. Тонким слоем сопло кладёт и меньше пластика в секунду, так что заполнение тоже дольше. С 0,2 на 0,1 мм часы почти удваиваются, а граммы те же. Время машины — строка вашей цены: поменяйте слой на странице работы и посмотрите, как движется только она.

С 0,2 на 0,3 мм вы сберегаете около трети времени. Для корпуса, который живёт в шкафу, это найденные деньги.

## Что с прочностью

Меньше, чем говорят. Слои спаиваются лучше, когда дольше горячи, — это за толстые; у тонких больше швов, но каждый прижат сильнее. Между 0,1 и 0,3 мм в десять раз важнее, как деталь лежит на столе. Не давайте нагрузке разрывать слои, если она может идти вдоль них.

## Три хороших ответа

- **0,3 мм** — для большого, простого, скрытого: корпуса, оснастка, кашпо в тёмном углу, первая примерка.
- **0,2 мм** — почти для всего. На картинках в галерее видно, как это выглядит; если на странице не сказано иначе, слой такой.
- **0,1 мм** — для пологих склонов, на которые смотрят, для надписей, для зубьев, которым надо идти плавно.

Смола — другой зверь: слои там в сотые доли миллиметра, делаются сразу целиком, и время задаёт их число, сколько бы деталь ни весила.`,
};
