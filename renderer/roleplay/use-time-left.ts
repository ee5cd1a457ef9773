import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Seconds left of `seconds`, counted from when `running` became true for this `scene`; calls `onEnd` once when
 * none is left. `undefined` where no time is counted.
 */
export function useTimeLeft(
  scene: string,
  seconds: number | undefined,
  running: boolean,
  onEnd: () => void,
): number | undefined {
  const [left, setLeft] = useState({ scene, seconds: seconds ?? 0 })
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    if (seconds === undefined || !running) return undefined
    const begun = performance.now()
    const ticking = setInterval(() => {
      const rest = seconds - (performance.now() - begun) / 1000
      setLeft({ scene, seconds: Math.max(0, rest) })
      if (rest > 0) return
      clearInterval(ticking)
      end()
    }, 200)
    return () => clearInterval(ticking)
  }, [scene, seconds, running])
  if (seconds === undefined) return undefined
  return left.scene === scene && running ? left.seconds : seconds
}
