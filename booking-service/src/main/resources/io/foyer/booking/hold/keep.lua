-- The seats were claimed and are being paid for: held without an end, until they are sold or freed. The claim was won
-- in Postgres, so it overrides whoever holds them here. The hold itself stays readable, so that repeating the request
-- still gives the first answer, and for as long as its buyer's streaks, so that it is known whose end with the claim.
if not loaded() then return 'unloaded' end
local id, ordinals = ARGV[3], seats()
local hold = forget(id, ordinals, OPEN)
if hold then
    local remembered = call('PTTL', streakKey(string.match(hold, '^[^|]+')))
    if remembered > 0 then call('PEXPIRE', holdKey(id), remembered) end
end
for _, ordinal in ipairs(ordinals) do
    local state = shown(ordinal)
    if state ~= SOLD then
        call('SET', seatKey(ordinal), id)
        if state ~= HELD then show(ordinal, HELD) end
    end
end
publish()
return 'done'
