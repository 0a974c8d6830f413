import { graphql, type ResultOf } from '@sora/schema';

export const transformParts = graphql(`
  fragment TransformParts on Transform @_unmask {
    kind
    splitName {
      part
      order
    }
    changeCase {
      to
    }
    valueTable {
      rows {
        from
        to
      }
      otherwise
      otherwiseValue
    }
    readDate {
      dayOrder
      timeZone
    }
    formatPhone {
      country
    }
    makeMoney {
      currency
      interval
    }
    convertPayInterval {
      to
      hoursPerWeek
      daysPerWeek
      decimals
    }
    readYesNo {
      yes
      no
    }
    readNumber {
      decimalMark
    }
    formatNumber {
      decimals
      grouped
    }
    writeCountry {
      as
    }
    writeRegion {
      country
      as
    }
    constant {
      value
      when
    }
    findEmployee {
      by
    }
    changeList {
      take
      separator
    }
    expression {
      expression
    }
  }
`);

/** One step of a rule: exactly the member that `kind` names is not null. */
export type Transform = ResultOf<typeof transformParts>;
export type TransformKind = Transform['kind'];
export type TransformMember = Exclude<keyof Transform, 'kind'>;

export type TransformInput = ReturnType<typeof graphql.scalar<'TransformInput'>>;

/** The member that holds what a step of this kind has to know. */
export const memberOf = {
  SPLIT_NAME: 'splitName',
  CHANGE_CASE: 'changeCase',
  VALUE_TABLE: 'valueTable',
  READ_DATE: 'readDate',
  FORMAT_PHONE: 'formatPhone',
  MAKE_MONEY: 'makeMoney',
  CONVERT_PAY_INTERVAL: 'convertPayInterval',
  READ_YES_NO: 'readYesNo',
  READ_NUMBER: 'readNumber',
  FORMAT_NUMBER: 'formatNumber',
  WRITE_COUNTRY: 'writeCountry',
  WRITE_REGION: 'writeRegion',
  CONSTANT: 'constant',
  FIND_EMPLOYEE: 'findEmployee',
  CHANGE_LIST: 'changeList',
  EXPRESSION: 'expression',
} as const satisfies Record<TransformKind, TransformMember>;

export function toTransformInput(transform: Transform): TransformInput {
  const member = memberOf[transform.kind];
  return { [member]: transform[member] } as TransformInput;
}

const labels: Record<TransformKind, string> = {
  SPLIT_NAME: 'Part of a name',
  CHANGE_CASE: 'Tidy and change case',
  VALUE_TABLE: 'Value table',
  READ_DATE: 'Read as a date',
  FORMAT_PHONE: 'Write as a phone number',
  MAKE_MONEY: 'Add currency and interval',
  CONVERT_PAY_INTERVAL: 'Convert pay to another interval',
  READ_YES_NO: 'Read as yes or no',
  READ_NUMBER: 'Read as a number',
  FORMAT_NUMBER: 'Write as a number',
  WRITE_COUNTRY: 'Country by name or code',
  WRITE_REGION: 'State or province by name or code',
  CONSTANT: 'Fixed value',
  FIND_EMPLOYEE: 'Find an employee',
  CHANGE_LIST: 'Change a list',
  EXPRESSION: 'Expression',
};

export function transformLabel(kind: TransformKind): string {
  return labels[kind];
}

const NOTHING = {
  splitName: null,
  changeCase: null,
  valueTable: null,
  readDate: null,
  formatPhone: null,
  makeMoney: null,
  convertPayInterval: null,
  readYesNo: null,
  readNumber: null,
  formatNumber: null,
  writeCountry: null,
  writeRegion: null,
  constant: null,
  findEmployee: null,
  changeList: null,
  expression: null,
} satisfies Record<TransformMember, null>;

/** What a new step starts from, where the kind alone does not say. */
export interface NewTransformFacts {
  /** IANA name: unless told, that of the browser. */
  timeZone?: string;
  /** Values seen at Lever: a value table starts with a row for each. */
  distinctValues?: readonly string[];
}

/** A step of the kind, with what fits most companies. */
export function newTransform(kind: TransformKind, facts: NewTransformFacts = {}): Transform {
  const timeZone = facts.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const starts = {
    splitName: { part: 'GIVEN', order: 'AUTO' },
    changeCase: { to: 'TIDY' },
    valueTable: {
      rows: (facts.distinctValues ?? []).map((from) => ({ from, to: null })),
      otherwise: 'KEEP',
      otherwiseValue: null,
    },
    readDate: { dayOrder: 'MONTH_FIRST', timeZone },
    formatPhone: { country: 'US' },
    makeMoney: { currency: 'USD', interval: 'YEAR' },
    convertPayInterval: { to: 'YEAR', hoursPerWeek: '40', daysPerWeek: '5', decimals: 2 },
    readYesNo: { yes: [], no: [] },
    readNumber: { decimalMark: 'POINT' },
    formatNumber: { decimals: null, grouped: false },
    writeCountry: { as: 'NAME' },
    writeRegion: { country: 'US', as: 'NAME' },
    constant: { value: '', when: 'EMPTY' },
    findEmployee: { by: 'EMAIL' },
    changeList: { take: 'FIRST', separator: ', ' },
    expression: { expression: 'value' },
  } satisfies Pick<Transform, TransformMember>;
  const member = memberOf[kind];
  return { ...NOTHING, kind, [member]: starts[member] };
}
