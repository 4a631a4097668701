-- A claim on the seats ended: they are free again, unless somebody else holds them. Seats not for sale stay so.
if not loaded() then return 'unloaded' end
local id, ordinals = ARGV[3], seats()
forget(id, ordinals, nowMillis())
call('DEL', holdKey(id))
for _, ordinal in ipairs(ordinals) do
    local owner = call('GET', seatKey(ordinal))
    if not owner or owner == id then
        call('DEL', seatKey(ordinal))
        local state = shown(ordinal)
        if state == HELD or state == SOLD then free(ordinal) end
    end
end
publish()
return 'done'
