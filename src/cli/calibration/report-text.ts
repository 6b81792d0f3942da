import type { Locale } from '../../lib/content/ids';
import type { DifOut, ItemOut, Result } from './result';

/**
 * Every word of the published report. Danish is the type source: a language that lacks a sentence does
 * not compile. Figures come in already written the way the language writes them.
 */
const da = {
  title: 'Hvor svære opgaverne er, og om de er retfærdige',
  lead: (answers: string, persons: string, tasks: string) =>
    `Rapporten bygger på ${answers} svar fra ${persons} mennesker på ${tasks} opgaver. Den siger, hvor svær hver opgave er, hvor sikkert vi ved det, og om opgaven virker ens for forskellige grupper af mennesker.`,
  method: {
    title: 'Sådan er det gjort',
    models: {
      rasch: 'Rasch-modellen (med delvise point: partial credit-modellen)',
      '2pl': 'den logistiske model med to parametre (Birnbaum 1968)',
      gpcm: 'den generaliserede partial credit-model (Muraki 1992)',
    } satisfies Record<Result['model'], string>,
    estimation: {
      content: 'marginal maksimum a posteriori: eksperternes skøn og alle svar sammen',
      none: 'marginal maksimum likelihood: kun svarene, uden eksperternes skøn',
    } satisfies Record<Result['priors'], string>,
    placed: (model: string, estimation: string) =>
      `Opgaverne er sat på én skala med ${model} ved ${estimation}. En opgave, man ikke har fået, siger intet om en. Det gælder også, når opgaver bliver valgt efter tidligere svar.`,
    areas: (areas: number, correlation: string) =>
      `Vi antager, at evnen i de ${areas} områder er normalfordelt i befolkningen, og at sammenhængen mellem områderne (korrelationen) er ${correlation}. Alle områder er kalibreret sammen.`,
    oneAbility:
      'Vi antager, at der ligger én evne bag alle opgaver, og at den er normalfordelt i befolkningen.',
    unit: 'Enheden er logit. 0 er gennemsnittet i befolkningen, og de fleste ligger mellem −2 og 2. Jo højere tal, jo sværere opgave.',
    errors: (how: string) =>
      `Standardfejl: ${how}. Det sande tal ligger inden for to standardfejl af vores ved omkring 19 ud af 20 opgaver.`,
    standardErrors: {
      'observed information (Louis 1982), all tasks together':
        'observeret information (Louis 1982), alle opgaver sammen',
      'information of each task by itself': 'informationen i hver opgave for sig',
    } satisfies Record<Result['standardErrors'], string>,
    fit: 'Pasning: *infit* sammenligner, hvor meget pointene spreder sig, med det, modellen venter (1,00 er som ventet). *Afstand* er den største forskel mellem den andel af pointene, folk fik, og den, modellen venter, i den laveste, midterste og højeste tredjedel af dem, der svarede.',
  },
  data: {
    title: 'Hvad der er brugt, og hvad der ikke er',
    allUsed: (lines: string) => `Linjer læst: ${lines}. Alle kunne bruges.`,
    someLeftOut: (lines: string, leftOut: string) =>
      `Linjer læst: ${lines}. Heraf kunne ${leftOut} ikke bruges og er udeladt.`,
    leftOut: (numbers: string, more: string | null) =>
      `Udeladt: linje ${numbers}${more === null ? '' : ` og ${more} til`}.`,
    withoutAnswers: (people: string) => `Mennesker uden et svar, der kunne bruges: ${people}.`,
    unknownTask: (id: string, answers: string) =>
      `Svar på “${id}”, som ikke findes blandt opgaverne: ${answers}. De er udeladt.`,
    notPlaced: (id: string, why: string) => `“${id}” kunne ikke placeres: ${why}.`,
    reasons: {
      'everybody got the same score': 'alle fik samme point',
      'one of its scores was never given': 'et af dens mulige point blev aldrig givet',
    } satisfies Record<Result['notEstimated'][string], string>,
    settled: (passes: number) =>
      `Beregningen faldt til ro efter ${passes} gennemløb af alle svarene.`,
    notSettled: (passes: number) =>
      `Beregningen var **ikke faldet til ro** efter ${passes} gennemløb. Tallene må ikke bruges.`,
  },
  tasks: {
    title: 'Opgaverne, de letteste først',
    tally: (all: string, good: string, look: string, poor: string, tooFew: string) =>
      `Opgaver i alt: ${all}. ${good} følger deres kurve, ${look} bør ses efter, ${poor} følger den ikke, og for ${tooFew} er der for få svar til at afgøre det.`,
    columns: [
      'Opgave',
      'Svar',
      'Sværhed',
      '± SE',
      'Skelneevne',
      'Infit',
      'Afstand',
      'Pasning',
    ] as string[],
    fit: {
      good: 'følger sin kurve',
      look: 'bør ses efter',
      poor: 'følger ikke sin kurve',
      tooFew: 'for få svar til at afgøre det',
    } satisfies Record<ItemOut['fit']['verdict'], string>,
  },
  fairness: {
    title: 'Retfærdighed',
    notCompared:
      'Ingen grupper er sammenlignet. Rapporten kan derfor ikke sige, om opgaverne er retfærdige over for forskellige grupper.',
    titleBy: (field: string) => `Retfærdighed efter “${field}”`,
    meaning: (reference: string) =>
      `En opgave er uretfærdig, når mennesker med **samme evne** ikke har samme chance. Grupper kan godt have forskellig evne. Det er ikke uretfærdigt, og der er taget højde for det. Hver gruppe er sammenlignet med “${reference}”, som er den største.`,
    groupColumns: ['Gruppe', 'Mennesker', 'Gennemsnitlig evne', 'Spredning'] as string[],
    byArea: 'Flere tal i et felt er områderne efter hinanden.',
    withoutGroup: (people: string) =>
      `Mennesker, som ikke har oplyst det og derfor ikke er med i sammenligningen: ${people}.`,
    methods: (reference: string) =>
      `To metoder er brugt. *Efter evne*: Mennesker er delt i trin på en kvart logit efter deres svar på de andre opgaver, og grupperne er sammenlignet inden for hvert trin (Mantel og Haenszel 1959; ved mere end to mulige point Liu og Agresti 1996). *Efter model*: en scoretest af, om opgaven har en anden sværhed i gruppen (Glas 1998). Den afgør vurderingen. Over 0: sværere for gruppen end for “${reference}”.`,
    limits: (alpha: string, negligible: string, large: string) =>
      `En forskel er *set* ved p < ${alpha}. Omkring én retfærdig opgave ud af hundrede bliver altså nævnt ved et tilfælde. Under ${negligible} logit kalder vi en forskel lille, fra ${large} stor (grænserne fra Educational Testing Service). **Kunne være set** er den mindste sande forskel, som fire ud af fem undersøgelser af denne størrelse ville finde. Hvor den er over ${large}, siger vi, at det ikke kan afgøres.`,
    pair: (group: string, reference: string) => `${group} og ${reference}`,
    tally: (all: string, clear: string, slight: string, notSeen: string, cannotTell: string) =>
      `Opgaver sammenlignet: ${all}. Tydelig forskel: ${clear}. Lille forskel: ${slight}. Ingen forskel set: ${notSeen}. Kan ikke afgøres: ${cannotTell}.`,
    tooFew: 'Der er for få svar til at se nogen forskel.',
    power: (half: string, worst: string) =>
      `I halvdelen af opgaverne kunne en forskel på ${half} logit eller mere være set. I den opgave med færrest svar, der er sammenlignet, ${worst}.`,
    columns: [
      'Opgave',
      'Svar',
      'Efter model ± SE',
      'Efter evne ± SE',
      'Kunne være set',
      'Vurdering',
    ] as string[],
    verdicts: {
      clear: 'tydelig forskel',
      slight: 'lille forskel',
      notSeen: 'ingen forskel set',
      cannotTell: 'kan ikke afgøres',
    } satisfies Record<DifOut['verdict'], string>,
  },
  limits: {
    title: 'Det kan rapporten ikke sige',
    volunteers:
      'Menneskene her er dem, der gav deres svar. Ligner de ikke befolkningen, er 0 på skalaen deres gennemsnit og ikke befolkningens.',
    fewAnswers:
      'En opgave med få svar står, hvor eksperterne satte den. Standardfejlen viser, hvor usikkert det er.',
    everyday: 'Ingen har endnu sammenlignet den målte evne med det, mennesker gør i hverdagen.',
    notSeen:
      '“Ingen forskel set” er ikke det samme som “ingen forskel”. Se, hvad der kunne være set.',
    groups: [
      'En forskel er en grund til at se på opgaven, ikke et bevis på, at den er uretfærdig. Peger mange opgaver samme vej, går en del af forskellen op i gruppernes evne, og sammenligningen kan ikke vise den.',
      'Tal efter model ligger ét skridt fra “ingen forskel”. Store forskelle er noget større, end der står.',
      'Når opgaver vælges efter tidligere svar, er sammenligningen efter evne kun omtrentlig. Den efter model tager ikke skade af det.',
    ],
    curves:
      'Infit og afstand viser store fejl i en kurve. En opgave med få svar kan skjule en fejl.',
  },
};

type ReportText = typeof da;

const en: ReportText = {
  title: 'How hard the tasks are, and whether they are fair',
  lead: (answers, persons, tasks) =>
    `This report rests on ${answers} answers by ${persons} people to ${tasks} tasks. It says how hard each task is, how surely we know it, and whether the task behaves alike for different groups of people.`,
  method: {
    title: 'How it was done',
    models: {
      rasch: 'the Rasch model (with partial credit: the partial credit model)',
      '2pl': 'the two-parameter logistic model (Birnbaum 1968)',
      gpcm: 'the generalized partial credit model (Muraki 1992)',
    },
    estimation: {
      content: 'marginal maximum a posteriori: the experts’ estimates and all answers together',
      none: 'marginal maximum likelihood: from the answers alone, without the experts’ estimates',
    },
    placed: (model, estimation) =>
      `The tasks were placed on one scale with ${model}, by ${estimation}. A task that a person did not get says nothing about that person; this holds also where tasks are chosen by earlier answers.`,
    areas: (areas, correlation) =>
      `Ability in the ${areas} areas is taken to be normally distributed in the population, with a correlation of ${correlation} between areas. All areas were calibrated together.`,
    oneAbility:
      'One ability was taken to lie behind all tasks, normally distributed in the population.',
    unit: 'The unit is the logit. 0 is the average of the population; most people are between −2 and 2. A higher figure is a harder task.',
    errors: (how) =>
      `Standard errors: ${how}. The true figure lies within two standard errors of ours in about 19 of 20 tasks.`,
    standardErrors: {
      'observed information (Louis 1982), all tasks together':
        'observed information (Louis 1982), all tasks together',
      'information of each task by itself': 'information of each task by itself',
    },
    fit: 'Fit: *infit* compares how much scores scatter with what the model expects (1.00 is as expected). *Gap* is the largest difference between observed and expected share of the score, among the lowest, middle and highest third of those who answered.',
  },
  data: {
    title: 'What was used, and what was not',
    allUsed: (lines) => `Lines read: ${lines}. All could be used.`,
    someLeftOut: (lines, leftOut) =>
      `Lines read: ${lines}. Of these, ${leftOut} could not be used and were left out.`,
    leftOut: (numbers, more) =>
      `Left out: line ${numbers}${more === null ? '' : ` and ${more} more`}.`,
    withoutAnswers: (people) => `People without an answer that could be used: ${people}.`,
    unknownTask: (id, answers) =>
      `Answers to “${id}”, which is not among the tasks: ${answers}. They were left out.`,
    notPlaced: (id, why) => `“${id}” could not be placed: ${why}.`,
    reasons: {
      'everybody got the same score': 'everybody got the same score',
      'one of its scores was never given': 'one of its scores was never given',
    },
    settled: (passes) => `The estimation settled after ${passes} passes over the answers.`,
    notSettled: (passes) =>
      `The estimation had **not settled** after ${passes} passes; its figures must not be used.`,
  },
  tasks: {
    title: 'The tasks, the easiest first',
    tally: (all, good, look, poor, tooFew) =>
      `Of ${all} tasks, ${good} follow their curve, ${look} are worth a look, ${poor} do not follow it, and for ${tooFew} there are too few answers to tell.`,
    columns: ['Task', 'Answers', 'Difficulty', '± SE', 'Discrimination', 'Infit', 'Gap', 'Fit'],
    fit: {
      good: 'follows its curve',
      look: 'worth a look',
      poor: 'does not follow its curve',
      tooFew: 'too few answers to tell',
    },
  },
  fairness: {
    title: 'Fairness',
    notCompared:
      'No groups were compared, so this report cannot say whether the tasks are fair to different groups.',
    titleBy: (field) => `Fairness by “${field}”`,
    meaning: (reference) =>
      `A task is unfair when people of **equal ability** do not have the same chance on it. Groups may well differ in ability; that is not unfair, and it is allowed for. Every group is compared with “${reference}”, the largest.`,
    groupColumns: ['Group', 'People', 'Mean ability', 'Spread'],
    byArea: 'Several figures in a cell are the areas one after the other.',
    withoutGroup: (people) =>
      `People who did not state it and are not in the comparison: ${people}.`,
    methods: (reference) =>
      `Two methods were used. *By ability*: people are sorted into steps of a quarter logit by what they did on the other tasks, and within each step the groups are compared (Mantel and Haenszel 1959; for more than two scores Liu and Agresti 1996). *By model*: a score test of whether the task's difficulty is another in the group (Glas 1998); it decides the verdict. Above 0: harder for the group than for “${reference}”.`,
    limits: (alpha, negligible, large) =>
      `A difference is *seen* at p < ${alpha}, so about one fair task in a hundred is named by chance. Below ${negligible} logits a difference is held to be slight, from ${large} large (the limits of the Educational Testing Service). **Could have been seen** is the smallest true difference that four of five studies of this size would find: where it is above ${large} we say that it cannot be told.`,
    pair: (group, reference) => `${group} and ${reference}`,
    tally: (all, clear, slight, notSeen, cannotTell) =>
      `${clear} of ${all} tasks differ clearly and ${slight} slightly; in ${notSeen} no difference was seen; for ${cannotTell} it cannot be told.`,
    tooFew: 'There are too few answers to see any difference.',
    power: (half, worst) =>
      `In half of the tasks a difference of ${half} logits or more could have been seen; in the least well answered of those compared, ${worst}.`,
    columns: [
      'Task',
      'Answers',
      'By model ± SE',
      'By ability ± SE',
      'Could have been seen',
      'Verdict',
    ],
    verdicts: {
      clear: 'differs clearly',
      slight: 'differs slightly',
      notSeen: 'no difference seen',
      cannotTell: 'cannot be told',
    },
  },
  limits: {
    title: 'What this report cannot say',
    volunteers:
      'The people are those who gave their answers. If they are not like the population, 0 on this scale is their average, not the population’s.',
    fewAnswers:
      'A task with few answers stands where the experts put it. Its standard error says how far that is from certain.',
    everyday: 'Nobody has yet compared the measured ability with what people do in everyday life.',
    notSeen:
      '“No difference seen” is not “no difference”: read the column of what could have been seen.',
    groups: [
      'A difference seen is a reason to look at the task, not proof that it is unfair. If many tasks differ in the same direction, the groups’ abilities take up part of it, and the comparison cannot show it.',
      'Estimates by model are one step from “no difference”; large differences are somewhat larger than stated.',
      'Tasks chosen by earlier answers make the comparison by ability approximate; the one by model does not mind.',
    ],
    curves: 'Infit and gap show large faults in a curve. A task with few answers can hide one.',
  },
};

export const REPORT_TEXT: Record<Locale, ReportText> = { da, en };
