import { Migration } from '@mikro-orm/migrations';

/**
 * People search by parts of names, addresses, titles and departments, in any order and without accents.
 * `plain_letters` does what `search-words.ts` does with the search itself.
 */
export class EmployeeSearch0012 extends Migration {
  override up(): void {
    this.addSql('create extension if not exists pg_trgm');
    this.addSql('create extension if not exists btree_gin');
    this.addSql(/* sql */ `
      create function plain_letters(given text) returns text
      language sql immutable parallel safe returns null on null input
      return replace(replace(replace(replace(
        translate(
          lower(regexp_replace(
            normalize(
              regexp_replace(given, '[''’‘\`´ʼʻʽʹ′＇\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]', '', 'g'),
              NFKD),
            '[\\u0300-\\u036F\\u0591-\\u05C7\\u064B-\\u065F\\u0670]', '', 'g')),
          'øłđðħŧıς', 'olddhtiσ'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')`);
    this.addSql(/* sql */ `
      create function spelled_out_letters(given text) returns text
      language sql immutable parallel safe returns null on null input
      return plain_letters(replace(replace(replace(replace(replace(
        lower(normalize(given)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ø', 'oe'), 'å', 'aa'))`);
    // Both spellings of a name with ü, and of one with ue; a space before each word, so that short ones are found
    // where a word begins. Names of any length are told apart by their first letters.
    this.addSql(/* sql */ `
      create function employee_search_text(names text, about text, addresses text) returns text
      language sql immutable parallel safe returns null on null input
      return left(
        ' ' || regexp_replace(
          plain_letters(names || ' ' || about) || ' ' || spelled_out_letters(names || ' ' || about) || ' ' ||
          replace(replace(replace(plain_letters(names), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
          '[\\s\\u0001-/:-@[-\`{-\\u00BF\\u2000-\\u206F\\u3000-\\u303F\\u30FB]+', ' ', 'g') || ' ' || plain_letters(addresses),
        4000)`);
    this.addSql(/* sql */ `
      alter table employee add column search_text text not null generated always as (employee_search_text(
        coalesce(preferred_name, '') || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, ''),
        coalesce(job_title, '') || ' ' || coalesce(department, ''),
        coalesce(work_email, '') || ' ' || coalesce(personal_email, ''))) stored`);
    this.addSql('create index on employee using gin (organization_id, search_text gin_trgm_ops)');
  }
}
