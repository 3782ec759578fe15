/** The administrators' page, with the opinions that wait for somebody to find out where they belong. */
import { Admin } from '../accounts/Admin.tsx'
import { UnplacedOpinions } from './opinions/Unplaced.tsx'

export function AdminPage() {
  return <Admin waiting={<UnplacedOpinions />} />
}
