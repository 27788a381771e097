/**
 * Names that several stages must agree on: what WGSL takes as an identifier, and under
 * which name a loss stands among what can be inspected.
 */

/** The loss of one example. */
export const lossName = "loss";

/** Keywords, reserved words, and the predeclared names that kernels use. */
const taken = new Set(
  `alias break case const const_assert continue continuing default diagnostic discard else enable false fn for if let
loop override requires return struct switch true var while NULL Self abstract active alignas alignof as asm
asm_fragment async attribute auto await become cast catch class co_await co_return co_yield coherent column_major
common compile compile_fragment concept const_cast consteval constexpr constinit crate debugger decltype delete demote
demote_to_helper do dynamic_cast enum explicit export extends extern external fallthrough filter final finally friend
from fxgroup get goto groupshared highp impl implements import inline instanceof interface layout lowp macro
macro_rules match mediump meta mod module move mut mutable namespace new nil noexcept noinline nointerpolation
non_coherent noncoherent noperspective null nullptr of operator package packoffset partition pass patch pixelfragment
precise precision premerge priv protected pub public readonly ref regardless register reinterpret_cast require
resource restrict self set shared sizeof smooth snorm static static_assert static_cast std subroutine super target
template this thread_local throw trait try type typedef typeid typename typeof union unless unorm unsafe unsized use
using varying virtual volatile wgsl where with writeonly yield
abs all any bool bitcast ceil clamp cos dot exp f16 f32 floor i32 array atomic atomicStore log main mat4x4f max min
pow round select sign sin sqrt tanh u32 vec2f vec3f vec3u vec4f workgroupBarrier storageBarrier
group local sizes lengths status Sizes batch`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** A legal identifier made from a word. */
export function identifier(word: string): string {
  const legal = word.replace(/[^\p{L}\p{N}_]/gu, "_").replace(/^_+/, "");
  const started = /^\p{L}/u.test(legal) ? legal : `value_${legal}`;
  return taken.has(started) || started.endsWith("_")
    ? `${started.replace(/_+$/, "")}_value`
    : started;
}
