package io.foyer.platform.demo;

/** The kinds of houses the demo can draw. */
enum MapKind {
    ARENA,
    THEATRE,
    CONCERT_HALL,
    OPERA_HOUSE,
    AMPHITHEATRE,
    CLUB,
    FIELD;

    /**
     * @param capacity how many people a place without numbered seats takes; the others are as big
     *     as they are
     */
    SeatMapDraft draw(int capacity) {
        return switch (this) {
            case ARENA -> ArenaMap.draw();
            case THEATRE -> TheatreMap.draw();
            case CONCERT_HALL -> ConcertHallMap.draw();
            case OPERA_HOUSE -> OperaHouseMap.draw();
            case AMPHITHEATRE -> AmphitheatreMap.draw();
            case CLUB -> ClubMap.draw(capacity);
            case FIELD -> FieldMap.draw(capacity);
        };
    }
}
