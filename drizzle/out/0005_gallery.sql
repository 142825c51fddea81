CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"lexeme" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "idx_search_words_lexeme" ON "search_words" USING btree ("lexeme" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "idx_search_words_trigram" ON "search_words" USING gin ("word" gin_trgm_ops);
--> statement-breakpoint
create extension if not exists unaccent;
--> statement-breakpoint
create extension if not exists fuzzystrmatch;
--> statement-breakpoint
-- Latin words are stemmed as English and Cyrillic ones as Russian, both without accents: one reading for both languages.
create text search configuration shop_text (copy = pg_catalog.russian);
--> statement-breakpoint
alter text search configuration shop_text
  alter mapping for word, hword, hword_part with unaccent, russian_stem;
--> statement-breakpoint
-- unaccent() itself is not immutable, because its rules could be edited; these never are.
create function fold_text(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, value));
--> statement-breakpoint
create function project_search(title text, labels text[], headline text, description text) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector('public.shop_text'::regconfig, title), 'A')
    || setweight(to_tsvector('public.shop_text'::regconfig, array_to_string(labels, ' ')), 'B')
    || setweight(to_tsvector('public.shop_text'::regconfig, headline), 'C')
    || setweight(to_tsvector('public.shop_text'::regconfig, description), 'D');
--> statement-breakpoint
create function note_search_words() returns trigger language plpgsql as $$
begin
  insert into public.search_words (word, lexeme)
  select heard.lexeme, (tsvector_to_array(to_tsvector('public.shop_text'::regconfig, heard.lexeme)))[1]
  from unnest(to_tsvector('pg_catalog.simple'::regconfig, public.fold_text(concat_ws(' ',
    new.title_en, new.title_ru, new.headline_en, new.headline_ru, new.description_en, new.description_ru,
    array_to_string(new.tags, ' '), new.category, new.material)))) heard
  where heard.lexeme ~ '^[[:alpha:]]{3,30}$'
    and to_tsvector('public.shop_text'::regconfig, heard.lexeme) <> ''::tsvector
  on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger note_search_words
  after insert or update of title_en, title_ru, headline_en, headline_ru, description_en, description_ru, tags, category, material
  on projects for each row execute function note_search_words();
--> statement-breakpoint
-- The works that are there already.
update projects set tags = tags;
