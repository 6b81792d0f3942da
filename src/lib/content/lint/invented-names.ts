import type { Locale } from '../ids';
import type { Rule } from './rule';
import { passages } from './strings';

/**
 * An address anywhere in a text: with or without "www." or a name before @, by the endings people
 * know. JavaScript's \b knows no æ, ø and å, so the edges are written out.
 */
const ADDRESS =
  /(?<![\p{L}\d-])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:dk|com|net|org|eu|info|io|app|example|test|se|de|uk|nu|shop|online)(?![\p{L}\d])/giu;

const NAMES = [
  'MitID|NemID|e-?Boks|PostNord|GLS|DAO|MobilePay|Dankort|PayPal|Danske Bank|Nordea|Jyske Bank|Sydbank',
  'Facebook|Instagram|TikTok|Snapchat|WhatsApp|Messenger|YouTube|LinkedIn|Discord|Reddit|Twitter',
  'Google|Gmail|Microsoft|Apple|iPhone|iPad|Android|ChatGPT|Copilot|OpenAI|Siri|Alexa',
  'Netflix|Spotify|Dropbox|SKAT|Skattestyrelsen|Aula|Vinted|Zalando|Temu|Amazon|IKEA|Lidl|Netto',
  'Føtex|Bilka|DSB|Rejseplanen|YouSee|Telenor|Telia',
].join('|');

/** Real names that would make an exercise look like the real thing. They may stand in `explain`. */
const REAL_NAMES: Record<Locale, RegExp> = {
  // "Googles nye app" is a genitive; in English the same letters are a plural such as "Apples".
  da: new RegExp(`(?<![\\p{L}\\d])(${NAMES})(?=s?(?![\\p{L}\\d]))`, 'u'),
  en: new RegExp(`(?<![\\p{L}\\d])(${NAMES})(?![\\p{L}\\d])`, 'u'),
};

/** Exercises use invented brands and `.example` addresses only, so that nobody is led to a real place. */
export const inventedNames: Rule = ({ tasks }) =>
  tasks.flatMap((source) =>
    passages(source)
      .filter(({ path }) => path[0] !== 'explain')
      .flatMap(({ locale, file, path, value }) => {
        const problems = (value.match(ADDRESS) ?? [])
          .filter((address) => !/\.example$/i.test(address))
          .map((address) =>
            file.problem(
              path,
              `"${address}" could be somebody's real address; end it in ".example"`,
            ),
          );
        const name = value.match(REAL_NAMES[locale])?.[1];
        if (name)
          problems.push(
            file.problem(path, `"${name}" is a real name; invent one (it may stand in "explain")`),
          );
        return problems;
      }),
  );
