-- The seats were claimed and are being paid for: held without an end, until they are sold or freed. The claim was won
-- in Postgres, so it overrides whoever holds them here. The hold itself stays readable until its time is over, so that
-- repeating the request still gives the first answer.
if not loaded() then return 'unloaded' end
local id, ordinals = ARGV[3], seats()
forget(id, ordinals)
for _, ordinal in ipairs(ordinals) do
    local state = shown(ordinal)
    if state ~= SOLD then
        call('SET', seatKey(ordinal), id)
        if state ~= HELD then show(ordinal, HELD) end
    end
end
publish()
return 'done'
