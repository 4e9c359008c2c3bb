/** The one order of keys that makes equal records equal texts: the order of their shape. */
import type * as z from 'zod/mini'

type Order = (value: unknown) => unknown

/**
 * A function that gives a record back with its keys, and those of all that it holds, in the order of `shape`.
 *
 * Keys that the shape does not have are left out; nothing is checked. Built once a shape, since walking the shape for
 * each record would cost more than writing it.
 */
export function keyOrderOf(shape: z.core.$ZodType): Order {
  return orderOf(shape) ?? ((value) => value)
}

/** null where there is nothing to order. */
function orderOf(shape: z.core.$ZodType): Order | null {
  const { def } = (shape as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return objectOrder(def.shape)
    case 'array': {
      const ofElement = orderOf(def.element)
      return ofElement && ((value) => (Array.isArray(value) ? value.map(ofElement) : value))
    }
    case 'nullable':
    case 'optional':
      return orderOf(def.innerType)
    case 'union':
      return unionOrder(def as z.core.$ZodDiscriminatedUnionDef)
    default:
      return null
  }
}

function objectOrder(shape: Readonly<Record<string, z.core.$ZodType>>): Order {
  const keys = Object.entries(shape).map(([key, inner]) => [key, orderOf(inner)] as const)
  return (value) => {
    if (!isRecord(value)) return value
    const ordered: Record<string, unknown> = {}
    for (const [key, order] of keys) ordered[key] = order ? order(value[key]) : value[key]
    return ordered
  }
}

/** The option whose discriminator is the value's. */
function unionOrder({ discriminator, options }: z.core.$ZodDiscriminatedUnionDef): Order {
  const orders = new Map<unknown, Order>()
  for (const option of options) {
    const { shape } = (option as z.core.$ZodObject)._zod.def
    const literal = shape[discriminator] as z.core.$ZodLiteral
    for (const value of literal._zod.def.values) orders.set(value, objectOrder(shape))
  }
  return (value) => (isRecord(value) ? (orders.get(value[discriminator])?.(value) ?? value) : value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
