/** The table is set here: every kind of record the house knows, in the order they are published. */
import { alleyKind } from './alleys/alleyKind.ts'
import { gradeRuleKind } from './alleys/gradeRule.ts'
import { inspectionKind } from './alleys/inspectionKind.ts'
import { type Kinds, kindsByName } from './changes/kind.ts'
import { proposalKind } from './changes/proposal.ts'
import { remarkKind } from './changes/remark.ts'
import { comparisonKind } from './compare/comparison.ts'
import { opinionKind } from './opinions/opinion.ts'
import { personKind } from './people/person.ts'
import { visitKind } from './people/visit.ts'
import { photoKind } from './photos/photo.ts'
import { projectKind } from './projects/project.ts'
import { bodyKind } from './units/body.ts'
import { unitKind } from './units/unit.ts'

/** A new kind is one more line. */
export const kinds: Kinds = kindsByName([
  unitKind,
  bodyKind,
  personKind,
  alleyKind,
  inspectionKind,
  gradeRuleKind,
  photoKind,
  projectKind,
  opinionKind,
  visitKind,
  proposalKind,
  remarkKind,
  comparisonKind,
])
