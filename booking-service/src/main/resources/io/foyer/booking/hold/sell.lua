-- The seats are sold; the hold is over. Whoever holds one of them here lost the race in Postgres.
if not loaded() then return 'unloaded' end
local id, ordinals = ARGV[3], seats()
forget(id, ordinals)
call('DEL', holdKey(id))
for _, ordinal in ipairs(ordinals) do
    call('DEL', seatKey(ordinal))
    if shown(ordinal) ~= SOLD then show(ordinal, SOLD) end
end
publish()
return 'done'
