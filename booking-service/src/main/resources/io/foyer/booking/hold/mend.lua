-- Frees seats (ARGV from 3) that the map shows as held or sold although Postgres knows no claim on them, unless a hold
-- with an end has them: that one is alive and well.
if not loaded() then return 'unloaded' end
for i = 3, #ARGV do
    local ordinal = ARGV[i]
    if call('PTTL', seatKey(ordinal)) < 0 then
        call('DEL', seatKey(ordinal))
        local state = shown(ordinal)
        if state == HELD or state == SOLD then free(ordinal) end
    end
end
publish()
return 'done'
