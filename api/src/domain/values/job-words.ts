/** Words of which one makes a phrase beside a name what somebody does, or a note, and no part of the name. */
const JOB_WORDS: ReadonlySet<string> = new Set(
  (
    'engineer engineering developer programmer manager management director designer analyst consultant consulting specialist ' +
    'coordinator administrator officer president executive recruiter recruiting recruitment accountant assistant associate ' +
    'architect scientist researcher technician intern internship trainee therapist physician attorney lawyer paralegal ' +
    'founder cofounder co-founder ceo cto cfo coo cmo cio ciso vp svp evp avp representative strategist producer copywriter ' +
    'hr partner people talent accounting payroll legal clerk buyer planner nurse driver operator tester scrum qa ' +
    'devops freelancer freelance contractor supervisor teacher professor lecturer student software hardware marketing sales ' +
    'product finance operations support hiring resume résumé cv remote hybrid onsite referral referred candidate applicant ' +
    'inc llc ltd gmbh corp plc ' +
    'ingénieur ingénieure développeur développeuse directeur directrice responsable ingenieur ingenieurin entwickler ' +
    'entwicklerin leiter leiterin geschäftsführer geschäftsführerin ingeniero ingeniera desarrollador desarrolladora director ' +
    'directora gerente engenheiro engenheira desenvolvedor desenvolvedora ingegnere инженер разработчик менеджер директор'
  ).split(' '),
);

/** Whether words beside a name say what somebody does: Senior Engineer, Head of Product. */
export function sayWork(words: readonly string[]): boolean {
  return words.some((word) =>
    JOB_WORDS.has(word.toLowerCase().replaceAll(/^[("']+|[)."':]+$/g, '')),
  );
}
