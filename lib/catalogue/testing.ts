import 'server-only';
import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { categories, colours, materials, models, projects, type Queryable } from '#lib/db';
import { log } from '#lib/log';
import { measureMesh } from '#lib/mesh';
import type { Complexity } from './gallery-address.ts';

export function catalogueCtx(db: Queryable): Ctx {
  return { db, actor: { kind: 'guest' }, now: new Date(), log };
}

const nounsEn =
  'vase bracket gear lamp planter ring tower hinge clip stand holder dragon castle box frame hook knob duct comb fox';
const nounsRu =
  'ваза кронштейн шестерня лампа кашпо кольцо башня петля клипса подставка держатель дракон замок коробка рамка крючок ручка воздуховод гребень лиса';
const kinds =
  'twisted shelf planetary paper lattice silver stair door cable phone pen winged ruined sliding photo wall gear air beard low';
const syllables = 'ba ko ri tu ne so li da me vo pa zu gi ro ta ke';

/** Facts that works refer to: 8 categories, 9 materials, 20 colours, and a model for every third work. */
async function insertFacts(db: Queryable, count: number): Promise<void> {
  await db.execute(sql`insert into categories (slug, name_en, name_ru, position)
    select 'category-' || n, 'Category ' || n, 'Раздел ' || n, n from generate_series(1, 8) n`);
  await db.execute(sql`insert into materials (slug, name, technology, fact_en, fact_ru, position)
    select 'material-' || n, 'Material ' || n, 'fdm', '', '', n from generate_series(1, 9) n`);
  await db.execute(sql`insert into colours (slug, name_en, name_ru, kind, hexes, position)
    select 'colour-' || n, 'Colour ' || n, 'Цвет ' || n, 'solid', array['#2B3D57'], n from generate_series(1, 20) n`);
  await db.execute(sql`insert into models (id, origin, file_name, file_hash, file_size_bytes, storage_key, preview_path,
      geometry_hash, triangle_count, width_mm, depth_mm, height_mm, volume_mm3, surface_mm2, metadata)
    select md5('model ' || n)::uuid, 'catalogue', 'model.stl', md5(n::text), 1000, md5(n::text), '/model.mesh', md5(n::text),
      1000, 10, 10, 10, 100, 100, '{}'
    from generate_series(3, ${count}::int, 3) n`);
}

/**
 * A catalogue of this many works, the same on every run: facts are spread unevenly, and of the words some are
 * in every other title and most in hardly any, as in a real shop.
 */
export async function insertManyProjects(db: Queryable, count: number): Promise<void> {
  await insertFacts(db, count);
  await db.execute(sql`select setseed(0.5)`);
  await db.execute(sql`
    with words as (
      select string_to_array(${nounsEn}, ' ') as en, string_to_array(${nounsRu}, ' ') as ru,
        string_to_array(${kinds}, ' ') as kinds, string_to_array(${syllables}, ' ') as syllables),
    dice as (
      select n, random() as a, random() as b, random() as c, random() as d, random() as e, random() as f,
        (random() ^ 3 * 4095)::int as rare
      from generate_series(1, ${count}::int) n),
    drawn as (
      select *, 1 + (a ^ 2 * 19)::int as noun, 1 + (b ^ 2 * 19)::int as kind,
        syllables[1 + rare % 16] || syllables[1 + rare / 16 % 16] || syllables[1 + rare / 256] as name
      from dice, words)
    insert into projects (slug, category, material, colour, model_id, complexity, title_en, title_ru, headline_en,
      headline_ru, description_en, description_ru, tags, layer_height_mm, infill_percent, price_cents, print_time_s,
      filament_grams, is_featured, view_count, published_at, created_at)
    select 'work-' || n, 'category-' || 1 + (c * c * 7)::int, 'material-' || 1 + (d * d * 8)::int,
      'colour-' || 1 + n % 20, case when n % 3 = 0 then md5('model ' || n)::uuid end,
      (array['simple', 'medium', 'complex'])[1 + (e * 2)::int],
      initcap(name) || ' ' || kinds[kind] || ' ' || en[noun] || ', ' || 10 + n % 500 || ' mm',
      initcap(ru[noun]) || ' «' || initcap(name) || '», ' || 10 + n % 500 || ' мм',
      'Printed upright, in one piece', 'Печатается стоя, целиком',
      repeat('The ribs turn as they rise, so the wall is stiffer and the light moves along it. ', 3),
      repeat('Рёбра поворачиваются, поднимаясь, поэтому стенка жёстче, а свет проходит целиком. ', 3),
      array[en[noun], kinds[kind]], 0.2, 15, 300 + (f * f * 20000)::int, 1800 + (e * f * 170000)::int, 20,
      n % 25 = 0, (a * b * 10000)::int, now() - n * interval '7 minutes', now() - n * interval '7 minutes'
    from drawn`);
  await db.execute(sql`insert into project_images (project_id, position, view, path, width_px, height_px, placeholder)
    select id, place, 'front', '/catalogue/strom-vase/front', 1600, 1200, repeat('x', 300)
    from projects, generate_series(0, 2) place`);
  await db.execute(sql`insert into project_colours (project_id, colour, position)
    select id, 'colour-' || 1 + place, place from projects, generate_series(0, 5) place`);
}

/** What matters of a work in a test; the rest is filled in. */
export interface Sketch {
  readonly slug: string;
  readonly category?: string;
  readonly material?: string;
  readonly complexity?: Complexity;
  readonly title?: string;
  readonly priceCents?: number;
  readonly printHours?: number;
  readonly isFeatured?: boolean;
  readonly hasModel?: boolean;
  readonly viewCount?: number;
  readonly description?: string;
  readonly tags?: string[];
  readonly isPublished?: boolean;
}

const someModel: typeof models.$inferInsert = {
  origin: 'catalogue',
  fileName: 'vase.stl',
  fileHash: 'hash',
  fileSizeBytes: 84,
  storageKey: 'models/hash.stl',
  previewPath: '/catalogue/vase/model.mesh',
  geometryHash: 'hash',
  triangleCount: 1,
  widthMm: 1,
  depthMm: 1,
  heightMm: 1,
  volumeMm3: 1,
  surfaceMm2: 1,
  metadata: measureMesh({ positions: new Float32Array(9), triangleCount: 1 }),
};

/** Two categories, two materials, and these works, a day between each and the next. */
export async function catalogueOf(db: Queryable, sketches: readonly Sketch[]): Promise<Ctx> {
  await db.insert(categories).values([
    { slug: 'decorative', nameEn: 'Decorative', nameRu: 'Для дома', position: 1 },
    { slug: 'functional', nameEn: 'Functional', nameRu: 'Полезное', position: 2 },
  ]);
  await db.insert(materials).values([
    { slug: 'pla', name: 'PLA', technology: 'fdm', factEn: '', factRu: '', position: 1 },
    { slug: 'petg', name: 'PETG', technology: 'fdm', factEn: '', factRu: '', position: 2 },
  ]);
  await db.insert(colours).values({
    slug: 'ink',
    nameEn: 'Ink',
    nameRu: 'Чернильный',
    kind: 'solid',
    hexes: ['#2B3D57'],
    position: 1,
  });
  const [model] = await db.insert(models).values(someModel).returning({ id: models.id });
  await db.insert(projects).values(
    sketches.map((sketch, index) => ({
      slug: sketch.slug,
      category: sketch.category ?? 'decorative',
      material: sketch.material ?? 'pla',
      colour: 'ink',
      complexity: sketch.complexity ?? 'simple',
      titleEn: sketch.title ?? sketch.slug,
      titleRu: `Работа ${sketch.slug}`,
      headlineEn: '',
      headlineRu: '',
      descriptionEn: sketch.description ?? '',
      descriptionRu: '',
      tags: sketch.tags ?? [],
      layerHeightMm: 0.2,
      infillPercent: 15,
      priceCents: sketch.priceCents ?? 1000 + index,
      printTimeS: (sketch.printHours ?? 1) * 3600,
      isFeatured: sketch.isFeatured ?? false,
      modelId: sketch.hasModel ? model?.id : null,
      viewCount: sketch.viewCount ?? 0,
      filamentGrams: 20,
      isPublished: sketch.isPublished ?? true,
      publishedAt: new Date(Date.UTC(2026, 0, 1 + index)),
    })),
  );
  return catalogueCtx(db);
}
