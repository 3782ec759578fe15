/** Passwords that may be used and those that may not, and why. */
import { describe, expect, it } from 'vitest'
import { faultOfPassword } from '../../src/accounts/password.ts'

describe('a password', () => {
  it.each([
    ['kort', 'short'],
    ['九个字的密码还不够', 'short'],
    ['x'.repeat(129), 'long'],
    ['Planner-13 works', 'name'],
    ['１２３４５６７８９０', 'common'],
    ['Woaini1314520', 'common'],
    ['QwertyUiop', 'common'],
    ['aaaabbbbcccc', 'common'],
    ['correct horse battery', null],
    ['方庄的槐树三月里发芽', null],
  ])('%s: %s', (password, fault) => {
    expect(faultOfPassword(password, 'planner-13')).toBe(fault)
  })
})
