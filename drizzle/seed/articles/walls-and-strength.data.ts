import type { DemoArticle } from '../demo-content.ts';

export const wallsArticle: DemoArticle = {
  slug: 'walls-and-strength',
  category: 'design',
  titleEn: 'Walls: where the strength is',
  titleRu: 'Стенки: где живёт прочность',
  summaryEn: 'A wall is counted in lines of the nozzle. Draw it as a multiple and it prints as drawn.',
  summaryRu: 'Стенка считается в линиях сопла. Рисуйте её кратной, и она напечатается как нарисована.',
  tags: ['walls', 'strength', 'design'],
  pictureOf: 'forearm-splint',
  publishedDaysAgo: 57,
  bodyEn: `Of all the numbers in a model, the thickness of its walls decides most about whether the part works. It is also the number most often left to chance.

## A wall is made of lines

The nozzle lays a line about 0.45 mm wide. Two lines make 0.9 mm, three make 1.35 mm, four make 1.8 mm. Whatever you draw is built of whole lines and, where they do not fit, of thin repairs between them.

Draw 1.0 mm and you get two lines with a gap that the machine either leaves open or fills with a thread. Draw 0.9 mm and you get two lines, side by side, welded along their length. The thinner wall is the stronger one.

## How thin is too thin

One line stands up as a vase does: closed, tall, round. It does not stand a squeeze. Anything that is held, screwed or dropped wants two lines at least, and anything that holds something else wants three. For resin the limit is about 0.6 mm, less for tiny features and more for tall plates.

## Bending needs depth

Stiffness grows with the cube of the thickness. A wall of 2 mm is not twice as stiff as one of 1 mm but eight times. A rib does the same for less plastic: it puts material far from the middle, where bending feels it. This is why the vase in our gallery is pleated and why a splint can be full of holes.

## Layers are the weak direction

A printed part is like wood: strong along the grain and weaker across it. The grain lies flat on the plate. A hook printed standing up will break at a layer; printed lying on its side it will not. Think about the load first, and turn the model in your head before you turn it on the plate.

## Corners

Sharp inner corners collect stress. A fillet as large as the wall is thick costs nothing and doubles what the corner will bear. Outer corners are a matter of taste, except where fingers go.

## A short list before you export

- Every wall at least two lines thick: 0.9 mm.
- Walls as multiples of 0.45 mm where the part carries load.
- A fillet in every inner corner.
- Holes for screws surrounded by at least 1.8 mm.
- The load along the layers and not across them.

When you drop the file on our print page it is measured on the spot. What the page finds, it says, with what happens if you leave it as it is.`,
  bodyRu: `Из всех чисел модели толщина стенок больше всего решает, будет ли деталь работать. И её же чаще всего оставляют на волю случая.

## Стенка состоит из линий

Сопло кладёт линию шириной около 0,45 мм. Две линии — 0,9 мм, три — 1,35 мм, четыре — 1,8 мм. Что бы вы ни нарисовали, оно будет сложено из целых линий, а где они не сходятся, из тонких заплат.

Нарисуйте 1,0 мм — получите две линии и щель, которую машина оставит или заткнёт ниткой. Нарисуйте 0,9 мм — получите две линии, сваренные по всей длине. Тонкая стенка окажется прочнее.

## Какая слишком тонка

Одна линия стоит, как стоит ваза: замкнутая, высокая, круглая. Сжать её уже нельзя. Всему, что держат, прикручивают или роняют, нужно хотя бы две линии, а тому, что само что-то держит, — три. У смолы предел около 0,6 мм: меньше для мелочей, больше для высоких пластин.

## Изгибу нужна глубина

Жёсткость растёт с кубом толщины. Стенка 2 мм жёстче миллиметровой не вдвое, а в восемь раз. Ребро делает то же меньшим количеством пластика: уносит материал от середины туда, где изгиб его чувствует. Поэтому ваза в нашей галерее складчатая, а шина может быть вся в отверстиях.

## Слои — слабое направление

Напечатанная деталь как дерево: вдоль волокон крепка, поперёк слабее. Волокна лежат на столе. Крючок, напечатанный стоя, сломается по слою; напечатанный на боку — нет. Сначала подумайте о нагрузке и поверните модель в голове, а потом на столе.

## Углы

Острые внутренние углы собирают напряжение. Скругление радиусом с толщину стенки ничего не стоит и вдвое увеличивает то, что угол выдержит. Внешние углы — дело вкуса, кроме тех, где пальцы.

## Короткий список перед экспортом

- Каждая стенка хотя бы в две линии: 0,9 мм.
- Под нагрузкой — кратно 0,45 мм.
- Скругление в каждом внутреннем углу.
- Вокруг отверстий под винты не меньше 1,8 мм.
- Нагрузка вдоль слоёв, а не поперёк.

Когда вы бросаете файл на страницу печати, он измеряется на месте. Что страница нашла, она скажет, и что будет, если оставить как есть.`,
};
