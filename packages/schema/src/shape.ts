/** The part of JSON Schema (2020-12) that our own schemas use. */
export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  prefixItems?: readonly JsonSchema[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

/** Why data has not the shape it should: a missing or unknown key, a value of another type, a value that is not allowed, a question kind we do not know. */
export type ShapeFaultCode = 'missing-key' | 'unknown-key' | 'wrong-type' | 'not-allowed' | 'unknown-kind';

export interface ShapeFault {
  /** JSON Pointer (RFC 6901). */
  pointer: string;
  code: ShapeFaultCode;
}

/**
 * Judges data by a JSON Schema, for a form file that a browser loads without
 * any server: a twentieth of the weight of zod, from which the schema is made.
 */
export function checkShape(schema: JsonSchema, data: unknown): ShapeFault[] {
  const resolve = (ref: string): JsonSchema => schema.$defs?.[ref.slice('#/$defs/'.length)] ?? schema;

  const check = (rule: JsonSchema, value: unknown, pointer: string): ShapeFault[] => {
    if (rule.$ref !== undefined) return check(resolve(rule.$ref), value, pointer);
    if (rule.oneOf) return checkKind(rule.oneOf, value, pointer);
    if (rule.anyOf) return checkAny(rule.anyOf, value, pointer);
    if (rule.type !== undefined && !hasType(rule.type, value)) return [{ pointer, code: 'wrong-type' }];
    if (!isAllowed(rule, value)) return [{ pointer, code: 'not-allowed' }];
    if (Array.isArray(value)) {
      return value.flatMap((each, at) => check(rule.prefixItems?.[at] ?? rule.items ?? {}, each, `${pointer}/${at}`));
    }
    return typeof value === 'object' && value !== null ? checkMembers(rule, value, pointer) : [];
  };

  const checkMembers = (rule: JsonSchema, value: object, pointer: string): ShapeFault[] => [
    ...(rule.required ?? [])
      .filter((key) => !Object.hasOwn(value, key))
      .map((key) => ({ pointer: `${pointer}/${key}`, code: 'missing-key' as const })),
    ...Object.entries(value).flatMap(([key, each]) => {
      const here = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const known =
        rule.properties && Object.hasOwn(rule.properties, key) ? rule.properties[key] : rule.additionalProperties;
      if (known === false || (rule.propertyNames && check(rule.propertyNames, key, here).length > 0))
        return [{ pointer: here, code: 'unknown-key' as const }];
      return typeof known === 'object' ? check(known, each, here) : [];
    }),
  ];

  /** A union by `kind`, perhaps of unions: the kind decides which rule is meant, so the faults are about that one. */
  const checkKind = (rules: readonly JsonSchema[], value: unknown, pointer: string): ShapeFault[] => {
    if (!hasType('object', value)) return [{ pointer, code: 'wrong-type' }];
    const { kind } = value as { kind?: unknown };
    const meant = rules.flatMap(alternatives).find((rule) => rule.properties?.['kind']?.const === kind);
    if (meant) return check(meant, value, pointer);
    return [{ pointer: `${pointer}/kind`, code: kind === undefined ? 'missing-key' : 'unknown-kind' }];
  };

  const alternatives = (rule: JsonSchema): readonly JsonSchema[] => {
    const { oneOf } = rule.$ref === undefined ? rule : resolve(rule.$ref);
    return oneOf ? oneOf.flatMap(alternatives) : [rule.$ref === undefined ? rule : resolve(rule.$ref)];
  };

  /** Of several ways to be right, the one that was meant: where the faults lie deepest. */
  const checkAny = (rules: readonly JsonSchema[], value: unknown, pointer: string): ShapeFault[] => {
    const attempts = rules.map((rule) => check(rule, value, pointer));
    if (attempts.some((faults) => faults.length === 0)) return [];
    const near = attempts
      .filter((faults) => faults.every((fault) => fault.pointer !== pointer))
      .sort((left, right) => depth(right) - depth(left));
    return (
      near[0] ?? [
        { pointer, code: attempts.every(([fault]) => fault!.code === 'wrong-type') ? 'wrong-type' : 'not-allowed' },
      ]
    );
  };

  return check(schema, data, '');
}

const depth = (faults: readonly ShapeFault[]): number =>
  Math.max(...faults.map(({ pointer }) => pointer.split('/').length));

function hasType(type: string, value: unknown): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function isAllowed(rule: JsonSchema, value: unknown): boolean {
  if (rule.const !== undefined && value !== rule.const) return false;
  if (rule.enum && !rule.enum.includes(value)) return false;
  if (typeof value === 'string') {
    const length = value.length;
    return (
      length >= (rule.minLength ?? 0) &&
      length <= (rule.maxLength ?? Infinity) &&
      (!rule.pattern || new RegExp(rule.pattern).test(value))
    );
  }
  if (typeof value === 'number') return value >= (rule.minimum ?? -Infinity) && value <= (rule.maximum ?? Infinity);
  return !Array.isArray(value) || (value.length >= (rule.minItems ?? 0) && value.length <= (rule.maxItems ?? Infinity));
}
